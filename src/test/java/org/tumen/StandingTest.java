package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** How claims stand after what was said against them was contradicted, corrected or taken back, on both clocks. */
class StandingTest {
    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        record.revision(new RecordFile("base", """
                source: {slug: base, title: T, publisher: house, published: "2020-01-01"}
                declare: {organizations: [house], events: [strike]}
                statements:
                  house: {names: {text: The House, at: byline}}
                  strike: {descriptions: {text: a strike, at: lead}, kinds: {code: OTHER, label: strike, at: lead}}
                """));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    /** A report of one claim of the same slug, with links such as "CONTRADICTS other". */
    private static RecordFile report(String slug, String published, String... links) {
        String linked = List.of(links).stream()
                .map(link -> link.split(" "))
                .map(link -> "{to: %s, relation: %s}".formatted(link[1], link[0]))
                .collect(Collectors.joining(", "));
        return new RecordFile(slug, """
                source: {slug: r-%1$s, title: T, publisher: house, published: "%2$s"}
                claims: {%1$s: {text: It is %1$s., topic: TREND, about: [strike], at: body, links: [%3$s]}}
                """.formatted(slug, published, linked));
    }

    private static int told(RecordFile... files) {
        Integer revision = record.revision(files);
        assertNotNull(revision);
        server.awaitRevision(revision);
        return revision;
    }

    private static void assertStanding(String expected, String claim, String clocks) {
        var answer = server.ask("query %s { claim(id: \"%s\") { standing } }".formatted(clocks, claim));
        assertEquals(
                expected, answer.getJsonObject("data").getJsonObject("claim").getString("standing"), claim + clocks);
    }

    @Test
    void whatWasTakenBackDisputesNothingFromTheDayOfTheRetraction() {
        told(report("said", "2020-01-02"));
        int disputed = told(report("against", "2020-01-02", "CONTRADICTS said"));
        assertStanding("DISPUTED", "said", "");
        int retracted = told(report("sorry", "2020-03-01", "RETRACTS against"));
        assertStanding("STANDING", "said", "");
        assertStanding("RETRACTED", "against", "");
        assertStanding("STANDING", "sorry", "");
        assertStanding("DISPUTED", "said", "@reportedBy(date: \"2020-02-29\")");
        assertStanding("DISPUTED", "against", "@reportedBy(date: \"2020-02-29\")");
        assertStanding("STANDING", "said", "@reportedBy(date: \"2020-03-01\")");
        assertStanding("DISPUTED", "said", "@asOf(revision: %d)".formatted(disputed));
        told(report("not-sorry", "2020-04-01", "RETRACTS sorry"));
        assertStanding("DISPUTED", "said", "");
        assertStanding("DISPUTED", "against", "");
        assertStanding("RETRACTED", "sorry", "");
        assertStanding("STANDING", "said", "@reportedBy(date: \"2020-03-31\")");
        assertStanding("STANDING", "said", "@asOf(revision: %d)".formatted(retracted));
    }

    @Test
    void whoSpokeAgainstWhatWasTakenBackStandsAsWell() {
        told(report("wrong", "2020-01-02"), report("right", "2020-02-01", "CONTRADICTS wrong"));
        assertStanding("DISPUTED", "right", "");
        told(report("withdrawal", "2020-03-01", "RETRACTS wrong"));
        assertStanding("STANDING", "right", "");
        told(report("after-all", "2020-04-01", "RETRACTS withdrawal"));
        assertStanding("DISPUTED", "right", "");
        assertStanding("CONTRADICTED", "wrong", "");
        assertStanding("STANDING", "right", "@reportedBy(date: \"2020-03-31\")");
    }

    @Test
    void whatWasCorrectedContradictsNothing() {
        told(report("first", "2020-01-02"), report("denial", "2020-02-01", "CONTRADICTS first"));
        assertStanding("CONTRADICTED", "first", "");
        int corrected = told(report("slip", "2020-03-01", "CORRECTS denial"));
        assertStanding("STANDING", "first", "");
        assertStanding("CORRECTED", "denial", "");
        assertStanding("CONTRADICTED", "first", "@reportedBy(date: \"2020-02-29\")");
        server.awaitRevision(assertRevision(record.revert(corrected)));
        assertStanding("CONTRADICTED", "first", "");
        assertStanding("DISPUTED", "denial", "");
    }

    @Test
    void whatALaterSourceContradictsStillSaysOtherwiseAndHasNoLongerTheLastWord() {
        told(report("dead", "2020-01-02"), report("alive", "2020-02-01", "CONTRADICTS dead"));
        told(report("mistaken", "2020-03-01", "CONTRADICTS alive"));
        assertStanding("DISPUTED", "dead", "");
        assertStanding("CONTRADICTED", "alive", "");
        assertStanding("DISPUTED", "mistaken", "");
        assertStanding("CONTRADICTED", "dead", "@reportedBy(date: \"2020-02-29\")");
        told(report("mixed-up", "2020-04-01", "RETRACTS mistaken"));
        assertStanding("CONTRADICTED", "dead", "");
        assertStanding("DISPUTED", "alive", "");
    }

    @Test
    void claimsThatTakeBackOneAnotherAreAllTakenBack() {
        told(
                report("hen", "2020-01-02", "RETRACTS egg"),
                report("egg", "2020-01-03", "RETRACTS hen", "CONTRADICTS shell"),
                report("shell", "2020-01-04"));
        assertStanding("RETRACTED", "hen", "");
        assertStanding("RETRACTED", "egg", "");
        assertStanding("STANDING", "shell", "");
    }

    @Test
    void aClaimThatNobodyAssertsOrThatAnEditorFoundWrongIsStillOfSomeKind() {
        told(new RecordFile("denied", """
                        source: {slug: r-denied, title: T, publisher: house, published: "2020-01-02"}
                        claims:
                          denied: {text: It never was., topic: OPINION, about: [strike], at: body, stance: DENIES}
                        """), report("wrongly-read", "2020-01-02"), new RecordFile("ruling", """
                        editorial:
                          slug: ruling
                          ranks:
                            - subject: wrongly-read
                              property: WORDING
                              value: {text: It is wrongly-read., topic: TREND, about: [strike]}
                              rank: DEPRECATED
                              reason: misread
                        """));
        assertEquals("""
                {"denied":{"label":"It never was.","topic":"OPINION","standing":"DISPUTED","wording":null},\
                "wrong":{"label":"It is wrongly-read.","topic":"TREND","standing":"STANDING","wording":null},\
                "claims":{"totalCount":1}}""", server.ask("""
                        {
                          denied: claim(id: "denied") { label topic standing wording { text } }
                          wrong: claim(id: "wrongly-read") { label topic standing wording { text } }
                          claims(filter: {topics: [OPINION], about: ["strike"]}) { totalCount }
                        }""").getJsonObject("data").encode());
    }

    private static int assertRevision(Integer revision) {
        assertNotNull(revision);
        return revision;
    }
}
