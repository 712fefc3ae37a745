package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tumen.statement.Made.by;
import static org.tumen.statement.Made.said;
import static org.tumen.statement.Made.stance;
import static org.tumen.statement.Made.unnamed;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many independent origins a value has. */
class OriginsTest {
    @Test
    void sourcesThatSpeakForThemselvesAreOneEach() {
        assertOrigins(2, by("herald"), by("gazette"));
        assertOrigins(0);
    }

    @Test
    void onlyWhoAssertsOrConfirmsCounts() {
        assertOrigins(
                2,
                by("herald"),
                stance("gazette", Codes.Stance.CONFIRMS),
                stance("post", Codes.Stance.DENIES),
                stance("times", Codes.Stance.DOUBTS),
                stance("echo", Codes.Stance.DECLINES));
    }

    @Test
    void aCopyAddsNone() {
        assertOrigins(1, by("wire"), by("wire-copy"));
    }

    @Test
    void whatDerivesFromTwoJoinsThem() {
        assertOrigins(1, by("gazette"), by("herald"), by("gazette-and-herald"));
        assertOrigins(1, by("gazette"), by("gazette-and-herald"));
        assertOrigins(1, by("herald"), by("gazette-and-herald"));
        assertOrigins(2, by("gazette"), by("herald"), by("post-copy"), said("gazette-and-post", "ministry"));
    }

    @Test
    void theSameNamedSpeakerIsOneThroughHoweverManySources() {
        assertOrigins(1, said("herald", "ministry"), said("gazette", "ministry"));
        assertOrigins(2, said("herald", "ministry"), said("gazette", "embassy"));
    }

    @Test
    void allUnnamedSpeakersAreOneTogether() {
        assertOrigins(1, unnamed("herald", "an-official"), unnamed("gazette", "two-neighbours"));
        assertOrigins(2, unnamed("herald", "an-official"), said("gazette", "ministry"));
    }

    @Test
    void oneSourceIsOneWhoeverSpeaksInIt() {
        assertOrigins(1, by("herald"), said("herald", "ministry"), unnamed("herald", "an-official"));
    }

    @Test
    void joiningIsTransitive() {
        assertOrigins(
                1,
                said("herald", "ministry"),
                said("gazette-copy", "ministry"),
                unnamed("gazette", "an-official"),
                unnamed("post", "two-neighbours"));
    }

    @Test
    void aSpeakerAndASourceWithOneSlugAreTwo() {
        assertOrigins(2, by("ministry"), said("herald", "ministry"));
    }

    private static void assertOrigins(int expected, Evidence... evidence) {
        assertEquals(expected, Origins.of(List.of(evidence)));
    }
}
