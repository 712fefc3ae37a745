package org.tumen.korean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a name, and whether its family name stands first or last. */
final class Order {
    private static final Set<String> LONG_FAMILIES =
            Table.read("long_families").stream().flatMap(Arrays::stream).collect(Collectors.toSet());

    private Order() {}

    /** The words of a text, which spaces and commas part. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
                if (at > from) {
                    words.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /** A name as it stands and with its family name first, wherever that may be now. */
    static Set<String> all(List<String> words) {
        Set<String> orders = new LinkedHashSet<>();
        orders.add(String.join(" ", words));
        if (words.size() == 2 || words.size() == 3) {
            orders.add(turned(words, words.size() - 1));
            orders.add(turned(words, 1));
        }
        if (words.size() == 1 && isHangulName(words.get(0))) {
            orders.add(words.get(0).substring(1) + words.get(0).charAt(0));
        }
        return orders;
    }

    private static boolean isHangulName(String word) {
        return word.length() == KoreanName.HANGUL_NAME && word.codePoints().allMatch(Spelling::isHangul);
    }

    /** Words with the first ones last. */
    static String turned(List<String> words, int from) {
        return String.join(" ", words.subList(from, words.size())) + " " + String.join(" ", words.subList(0, from));
    }

    /** Whether a given name of two syllables stands before a family name: Chang-Su Han, Changsu Han, Chang Su Han. */
    static boolean isGivenFirst(List<String> words) {
        int last = words.size() - 1;
        if (last < 1 || last > 2 || words.get(last).contains("-") || !isFamily(words.get(last))) {
            return false;
        }
        return last == 1 && words.get(0).contains("-")
                || !isFamily(words.get(0))
                        && !LONG_FAMILIES.contains(Spelling.plain(words.get(0)))
                        && KoreanName.held(String.join(" ", words.subList(0, last)))
                                        .syllables()
                                == 2;
    }

    /** Whether a word is a family name that we know. */
    static boolean isFamily(String word) {
        return Letters.FAMILIES.prints(Spelling.plain(word));
    }
}
