package org.tumen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is one letter away from a name. */
class EditsTest {
    @Test
    void allThatIsOneLetterAwayIsMadeAndNothingElse() {
        Set<String> made = Arrays.stream(Edits.of("kims")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        for (String other : everyTextNear("kims")) {
            if (Edits.between("kims", other) == 1) {
                expected.add(other);
            }
        }
        assertEquals(expected, made);
    }

    @Test
    void whatIsTooShortOrTooLongToTellHasNone() {
        assertEquals(0, Edits.of("kim").length);
        assertEquals(0, Edits.of("k".repeat(25)).length);
    }

    /** All texts of three to five letters that keep two of its neighbours in place. */
    private static Set<String> everyTextNear(String text) {
        Set<String> near = new TreeSet<>(Set.of("ikms", "kmis", "kism"));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (int at = 0; at <= text.length(); at++) {
                near.add(text.substring(0, at) + letter + text.substring(at));
                near.add(text.substring(0, at) + letter + text.substring(Math.min(text.length(), at + 1)));
                near.add(text.substring(0, at) + text.substring(Math.min(text.length(), at + 1)));
            }
        }
        return near;
    }
}
