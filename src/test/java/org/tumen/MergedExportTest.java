package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** What merges made one statement is one row of the files, and every citation of it leads there. */
class MergedExportTest {
    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        Integer revision =
                record.revision(report("one", "strike"), report("two", "walkout"), new RecordFile("same", """
                editorial: {slug: same, merges: [{retired: walkout, into: strike, reason: so}]}
                """));
        assertNotNull(revision);
        server.awaitRevision(revision);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    /** A report of an event of the same day and kind, and of its own words. */
    private static RecordFile report(String slug, String event) {
        return new RecordFile(slug, """
                source: {slug: report-%1$s, title: T, publisher: house-%1$s, published: "2020-05-04"}
                declare: {events: [%2$s], organizations: [house-%1$s]}
                statements:
                  house-%1$s: {names: {text: The House, at: lead}}
                  %2$s:
                    descriptions: {text: a %2$s, at: lead}
                    kinds: {code: OTHER, label: strike, at: lead}
                    dates: {edtf: "2020-05-02", at: lead}
                """.formatted(slug, event));
    }

    private static List<JsonObject> rows(String list, String filter) {
        return server.get("/export/" + list + ".jsonl?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .body()
                .lines()
                .map(JsonObject::new)
                .toList();
    }

    private static Set<String> all(List<JsonObject> rows, String column) {
        return rows.stream().map(row -> row.getString(column)).collect(Collectors.toSet());
    }

    @Test
    void everyCitationIsOfARowOfTheStatements() {
        String about = "{\"about\": [\"strike\"]}";
        List<JsonObject> citations = rows("citations", about);
        assertEquals(6, citations.size());
        assertEquals(all(rows("statements", about), "id"), all(citations, "statement"));
    }

    @Test
    void theStatementsOfEachSourceHaveWhatItSaysWithAnother() {
        for (String source : List.of("report-one", "report-two")) {
            String filter = "{\"sources\": [\"" + source + "\"]}";
            assertEquals(
                    Set.of("NAME", "DESCRIPTION", "KIND", "DATE"), all(rows("statements", filter), "property"), source);
            assertEquals(all(rows("statements", filter), "id"), all(rows("citations", filter), "statement"), source);
        }
    }

    @Test
    void aCitationOfWhatBothSayCountsBoth() {
        JsonObject answer = server.ask("{ event(id: \"strike\") { date { citeAs } } }");
        String cited = answer.getJsonObject("data")
                .getJsonObject("event")
                .getJsonObject("date")
                .getString("citeAs");
        assertTrue(cited.contains("2 sources"), cited);
    }
}
