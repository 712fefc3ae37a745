package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.TestServer;

/** What revisions did to a source that came with the second and is in sight no more since the third. */
class GoneSourceTest {
    private static final RecordFile ONE = new RecordFile("one.yaml", """
            source: {slug: one, title: One, publisher: herald, published: "2020-05-01"}
            declare: {organizations: [herald]}
            statements: {herald: {names: {text: The Herald, at: byline}}}
            """);

    private static ImportedRecord record;
    private static TestServer server;

    @BeforeAll
    static void start() {
        record = new ImportedRecord();
        server = new TestServer(Map.of(), record.database);
        record.revision(ONE);
        server.awaitRevision(record.revert(2));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | told: diff(from: 2, to: 3)                  | REMOVED one",
                "''                      | told: diff(from: 1, to: 2)                  | ADDED one",
                "''                      | revision(number: 2) { told: changes SELECTED } | ADDED one",
                "''                      | revision(number: 3) { told: changes SELECTED } | REMOVED one",
                "@asOf(revision: 2)      | told: diff(from: 1, to: 2)                  | ADDED Source:one",
            })
    void isToldByItsSlug(String clock, String field, String told) {
        String selected = "{ kind retired source { id } statement { id } }";
        JsonObject found = server.ask("query " + clock + " { "
                        + (field.contains("SELECTED") ? field.replace("SELECTED", selected) : field + selected) + " }")
                .getJsonObject("data");
        List<String> done = found.getJsonObject("revision", found).getJsonArray("told").stream()
                .map(JsonObject.class::cast)
                .filter(change -> change.getValue("statement") == null)
                .map(change -> change.getString("kind") + " "
                        + (change.getValue("source") instanceof JsonObject source
                                ? source.getString("id")
                                : change.getString("retired")))
                .toList();
        assertEquals(List.of(told), done);
    }
}
