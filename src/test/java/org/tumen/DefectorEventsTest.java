package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Which of its events a defector is shown by. */
class DefectorEventsTest {
    private static final String REPORT = """
            source: {slug: %1$s-news, title: T, publisher: house, published: "2020-01-01"}
            declare: {%2$s, events: [%1$s]}
            statements:
              %1$s:
                descriptions: {text: A swim, at: lead}
                kinds: {code: DEFECTION, at: lead}
                dates: {edtf: "2019-05-01", at: lead}
                participants: [{agent: swimmers, roles: {code: DEFECTOR, at: lead}}]
            """;

    @Test
    void itIsTheFirstOfThemWhenTwoAreOfOneDay() {
        try (var server = new TestServer(Map.of());
                var record = new ImportedRecord(server.database())) {
            record.revision(
                    new RecordFile(
                            "late", REPORT.formatted("swim-by-night", "organizations: [house], groups: [swimmers]")),
                    new RecordFile("names", """
                            source: {slug: names-news, title: T, publisher: house, published: "2020-01-01"}
                            statements:
                              house: {names: {text: The House, at: byline}}
                              swimmers: {descriptions: {text: two who swam, at: lead}}
                            """));
            server.awaitRevision(Objects.requireNonNull(
                    record.revision(new RecordFile("early", REPORT.formatted("swim-at-dawn", "places: []")))));
            var defector = server.ask("{ defector(id: \"swimmers\") { event { slug } events { slug } } }")
                    .getJsonObject("data")
                    .getJsonObject("defector");
            assertEquals("swim-by-night", defector.getJsonObject("event").getString("slug"));
            assertEquals(
                    "[{\"slug\":\"swim-by-night\"},{\"slug\":\"swim-at-dawn\"}]",
                    defector.getJsonArray("events").encode());
        }
    }
}
