package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** The two clocks as somebody may turn them who means no good: every way answers for the point asked for, or says why not. */
class ClocksTest {
    private static final String TITLE = "{ source(id: \"made\") { title } }";

    private static TestServer server;
    private static ImportedRecord record;
    private static int first;

    /** Three revisions of one source, which came out on a leap day. */
    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        first = made("One", "2020-02-29");
        made("Two", "2020-02-29");
        made("Three", "2020-02-29");
        server.awaitRevision(first + 2);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    private static int made(String title, String published) {
        return record.revision(new RecordFile("made", """
                source: {slug: made, title: %s, publisher: made-house, published: "%s"}
                declare: {organizations: [made-house]}
                statements: {made-house: {names: {text: The House, at: byline}}}
                """.formatted(title, published)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query @asOf(revision: %d)",
                "query @ asOf(revision: %d)",
                "query @\t,asOf ( revision : %d )",
                "query ($r: Int = %d) @asOf(revision: $r)",
                "query ($r: Int! = %d) @asOf(revision: $r, date: null)",
                "query @asOf(revision: %d) @reportedBy(date: \"2020-02-29\")",
                "query ($d: Date! = \"2020-02-29\") @reportedBy(date: $d) @asOf(revision: %d)",
            })
    void aRevisionIsHeldHoweverItIsWritten(String operation) {
        for (var i = 0; i < 3; i++) {
            var answer = server.ask(operation.formatted(first + i) + TITLE);
            assertEquals(List.of("One", "Two", "Three").get(i), title(answer), answer.encode());
            assertEquals(first + i, answer.getJsonObject("extensions").getInteger("revision"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($r: Int) @asOf(revision: $r)",
                "query ($r: Int, $m: DateTime) @asOf(revision: $r, date: $m)",
                "query ($d: Date = \"9999-01-01\") @reportedBy(date: $d)",
            })
    void aClockWhoseVariablesAreNotGivenIsNotTurnedBack(String operation) {
        var answer = server.ask(operation + TITLE);
        assertEquals("Three", title(answer), answer.encode());
        assertEquals(first + 2, answer.getJsonObject("extensions").getInteger("revision"));
        assertFalse(answer.getJsonObject("extensions").containsKey("reportedBy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query @reportedBy(date: \"2020-02-28\")",
                "query @ reportedBy(date: \"2020-02-28\")",
                "query ($d: Date! = \"2020-02-28\") @reportedBy(date: $d)",
                "query @reportedBy(date: \"0001-01-01\")",
            })
    void whatWasNotInPrintIsNotThereHoweverTheDayIsWritten(String operation) {
        var answer = server.ask(operation + TITLE);
        assertEquals("{\"source\":null}", answer.getJsonObject("data").encode());
        assertTrue(answer.getJsonObject("extensions").containsKey("reportedBy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@asOf(revision: 1000000)                                   | NOT_FOUND",
                "@asOf(revision: 0)                                         | BAD_REQUEST",
                "@asOf(revision: -1)                                        | BAD_REQUEST",
                "@asOf(revision: 99999999999)                               | BAD_REQUEST",
                "@asOf(revision: 1.0)                                       | BAD_REQUEST",
                "@asOf(revision: 1, date: \"2026-01-01T00:00:00Z\")         | BAD_REQUEST",
                "@asOf                                                      | BAD_REQUEST",
                "@asOf(revision: null, date: null)                          | BAD_REQUEST",
                "@asOf(revision: 1) @asOf(revision: 1)                      | BAD_REQUEST",
                "@asOf(date: \"2026-02-30T00:00:00Z\")                      | BAD_REQUEST",
                "@asOf(date: \"2026-01-01\")                                | BAD_REQUEST",
                "@asOf(date: \"2026-01-01T00:00:00\")                       | BAD_REQUEST",
                "@asOf(date: \"2026-01-01T00:00:00+25:00\")                 | BAD_REQUEST",
                "@reportedBy                                                | BAD_REQUEST",
                "@reportedBy(date: null)                                    | BAD_REQUEST",
                "@reportedBy(date: \"2019-02-29\")                          | BAD_REQUEST",
                "@reportedBy(date: \"0000-01-01\")                          | BAD_REQUEST",
                "@reportedBy(date: \"-0044-03-15\")                         | BAD_REQUEST",
                "@reportedBy(date: \"9999-12-31\")                          | BAD_REQUEST",
                "@reportedBy(date: \"+12020-01-01\")                        | BAD_REQUEST",
                "@reportedBy(date: \"2020-01-01T00:00:00Z\")                | BAD_REQUEST",
            })
    void whatIsNoPointOfTheClocksIsRefused(String clocks, String code) {
        assertEquals(code, code(server.ask("query " + clocks + TITLE)));
    }

    /** A revision is told in milliseconds; at that very moment it is there, and a moment before it is not. */
    @Test
    void theMomentOfARevisionIsThatRevision() {
        for (var i = 0; i < 3; i++) {
            var at = moment(first + i);
            assertEquals(first + i, revision("@asOf(date: \"" + at + "\")"));
            assertEquals(first + i - 1, revision("@asOf(date: \"" + at.minus(Duration.ofNanos(1_000)) + "\")"));
            var far = at.withOffsetSameInstant(ZoneOffset.ofHoursMinutes(13, 45));
            assertEquals(first + i, revision("@asOf(date: \"" + far + "\")"));
        }
        assertEquals(0, revision("@asOf(date: \"0001-01-01T00:00:00+14:00\")"));
        assertEquals(0, revision("@asOf(date: \"0000-02-29T00:00:00-14:00\")"));
    }

    /** Changes wait for one another; whoever waited must not seem to have been there before. */
    @Test
    void laterRevisionsHaveLaterMoments() {
        for (var tries = 0; tries < 5; tries++) {
            var one = record.started(house("one", tries));
            var two = record.started(house("two", tries));
            ImportedRecord.await(one);
            ImportedRecord.await(two);
        }
        assertEquals(
                List.of("0"),
                record.rows("select count(*) from revision r join revision l on l.number > r.number and l.at <= r.at"));
        assertEquals(List.of("0"), record.rows("select count(*) from revision where at > clock_timestamp()"));
    }

    private static RecordFile house(String end, int number) {
        return new RecordFile(end, """
                source: {slug: of-%1$s, title: T, publisher: house-%1$s, published: "2020-05-04"}
                declare: {organizations: [house-%1$s]}
                statements: {house-%1$s: {names: {text: House %2$d, at: byline}}}
                """.formatted(end, number));
    }

    /** What is asked of the future may change; nobody may keep it for a minute. */
    @Test
    void aMomentToComeIsNotKept() {
        assertEquals("no-cache", cacheControl("2999-01-01T00:00:00Z"));
    }

    /** A revision that is being written may have been stamped already, with a moment that has just passed. */
    @Test
    void aMomentIsSettledOnceALaterRevisionStands() {
        assertEquals("max-age=60", cacheControl(moment(first).toString()));
        assertEquals("no-cache", cacheControl(OffsetDateTime.now(ZoneOffset.UTC).toString()));
    }

    private static String cacheControl(String moment) {
        return server.get("/graphql?query=query%40asOf(date:%22" + moment + "%22)%7Brecord%7Brevision%7D%7D")
                .headers()
                .firstValue("Cache-Control")
                .orElseThrow();
    }

    @Test
    void aRevisionIsKept() {
        var past = server.get("/graphql?query=query%40asOf(revision:1)%7Brecord%7Brevision%7D%7D");
        assertEquals("max-age=60", past.headers().firstValue("Cache-Control").orElseThrow());
    }

    /** The pages of a walk are of one revision; the clock may be written in any way that says the same. */
    @Test
    void aCursorAgreesWithTheMomentOfItsRevision() {
        var page = "{ sources(first: 1%s) { nodes { title } pageInfo { endCursor } } }";
        var at = moment(first + 1);
        var clock = "query @asOf(date: \"" + at + "\") ";
        var cursor = server.ask(clock + page.formatted(""))
                .getJsonObject("data")
                .getJsonObject("sources")
                .getJsonObject("pageInfo")
                .getString("endCursor");
        var after = page.formatted(", after: \"" + cursor + "\"");
        var next = server.ask(clock + after);
        assertEquals(first + 1, next.getJsonObject("extensions").getInteger("revision"), next.encode());
        assertEquals(next, server.ask(after));
        assertEquals(next, server.ask("query @asOf(revision: " + (first + 1) + ")" + after));
        assertEquals("BAD_REQUEST", code(server.ask("query @asOf(revision: " + first + ")" + after)));
        assertEquals("BAD_REQUEST", code(server.ask("query @asOf(date: \"" + moment(first) + "\")" + after)));
    }

    private static OffsetDateTime moment(int revision) {
        return OffsetDateTime.parse(server.ask("{ revision(number: " + revision + ") { at } }")
                .getJsonObject("data")
                .getJsonObject("revision")
                .getString("at"));
    }

    private static int revision(String clocks) {
        var answer = server.ask("query " + clocks + "{ record { revision } }");
        assertTrue(answer.containsKey("data"), answer.encode());
        return answer.getJsonObject("data").getJsonObject("record").getInteger("revision");
    }

    private static String title(JsonObject answer) {
        return answer.getJsonObject("data").getJsonObject("source").getString("title");
    }

    private static String code(JsonObject answer) {
        assertTrue(answer.containsKey("errors"), answer.encode());
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
