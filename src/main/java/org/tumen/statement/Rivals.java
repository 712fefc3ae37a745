package org.tumen.statement;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one slot that an editor declared to exclude each other; each inner set is of folded texts. */
public record Rivals(List<Set<String>> groups) {
    /** No editor said anything. */
    public static final Rivals NONE = new Rivals(List.of());

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** The rivals as an editorial file lists them: each group holds two or more texts, as written. */
    public static Rivals of(Collection<? extends Collection<String>> groups) {
        return new Rivals(groups.stream()
                .map(group -> group.stream().map(Rivals::folded).collect(Collectors.toUnmodifiableSet()))
                .toList());
    }

    /** Whether an editor said that these two texts, as written, cannot both be true. */
    boolean apart(String text, String other) {
        String folded = folded(text);
        String otherFolded = folded(other);
        return !folded.equals(otherFolded)
                && groups.stream().anyMatch(group -> group.contains(folded) && group.contains(otherFolded));
    }

    /** The text without what makes no difference: Unicode form, case, and how much white space there is. */
    static String folded(String text) {
        String cased = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String spaced = SPACE.matcher(cased).replaceAll(" ").strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }
}
