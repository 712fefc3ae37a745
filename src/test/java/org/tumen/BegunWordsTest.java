package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** What a reader finds while a word is being typed, beyond what texts are looked up by: the stem of "vulcanization" is "vulcan". */
class BegunWordsTest {
    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        Integer revision = record.revision(
                report("early", "2020-05-04", "A ferret of a vulcan"),
                report("late", "2021-05-04", "The vulcanization of a ferret"));
        assertNotNull(revision);
        server.awaitRevision(revision);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    private static RecordFile report(String slug, String published, String text) {
        return new RecordFile(slug, """
                source: {slug: ferrets-%1$s, title: T, published: "%2$s", publisher: bbc}
                declare: {events: [ferret-%1$s]}
                statements:
                  ferret-%1$s:
                    descriptions: {text: %3$s, at: lead}
                    kinds: {code: OTHER, label: sight, at: lead}
                """.formatted(slug, published, text));
    }

    private static String found(String clock, String text) {
        return server.ask("""
                        query %s {
                          search(text: "%s", kinds: [EVENT]) { nodes { reason parts { text found } } }
                          events(filter: {text: "%s"}) { totalCount }
                        }""".formatted(clock, text, text))
                .getJsonObject("data")
                .encode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferret vulcani", "ferret vulcaniz", "ferret Vulcanizat", "ferret vulcanization"})
    void aWordIsFoundHoweverMuchOfItIsTyped(String text) {
        assertEquals("""
                {"search":{"nodes":[\
                {"reason":"TEXT","parts":[{"text":"A ","found":false},{"text":"ferret","found":true},\
                {"text":" of a ","found":false},{"text":"vulcan","found":true}]},\
                {"reason":"TEXT","parts":[{"text":"The ","found":false},{"text":"vulcanization","found":true},\
                {"text":" of a ","found":false},{"text":"ferret","found":true}]}]},\
                "events":{"totalCount":2}}""", found("", text));
    }

    @Test
    void aWordThatNobodyHasReportedYetLeadsNowhere() {
        assertEquals(
                "{\"search\":{\"nodes\":[]},\"events\":{\"totalCount\":0}}",
                found("@reportedBy(date: \"2020-12-31\")", "ferret vulcanizat"));
    }
}
