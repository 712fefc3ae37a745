package org.tumen.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tumen.statement.Folded;

/** A text with its first words last: who is asked for as "Gil-dong Hong" is printed as "Hong Gil-dong". */
final class Turned {
    private static final int MOST_WORDS = 8;

    private Turned() {}

    /** All ways to do so, folded; none for one word. */
    static List<String> of(String text) {
        List<String> words = Arrays.stream(text.split("[\\s,]+"))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.range(1, Math.max(1, Math.min(words.size(), MOST_WORDS)))
                .mapToObj(from ->
                        String.join("", words.subList(from, words.size())) + String.join("", words.subList(0, from)))
                .distinct()
                .toList();
    }
}
