package org.tumen.korean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What people are called by beside their names: Comrade, Gen., 대사. */
public final class Titles {
    private static final Set<String> WORDS =
            Table.read("titles").stream().flatMap(Arrays::stream).collect(Collectors.toSet());

    private Titles() {}

    /** A text without the titles around a Korean name; the text as it is when what is left would be no such name. */
    public static String without(String text) {
        List<String> words = Arrays.stream(text.trim().split("[\\s,]+")).toList();
        int from = 0;
        int until = words.size();
        while (from < until && isTitle(words.get(from))) {
            from++;
        }
        while (until > from
                && isTitle(words.get(until - 1))
                && Spelling.isHangul(words.get(until - 1).codePointAt(0))) {
            until--;
        }
        if (until - from == words.size()) {
            return text;
        }
        String name = String.join(" ", words.subList(from, until));
        return !name.isEmpty() && KoreanName.asked(name).stream().anyMatch(KoreanName::isLikely) ? name : text;
    }

    private static boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower)
                || lower.contains("-") && Arrays.stream(lower.split("-")).allMatch(WORDS::contains);
    }
}
