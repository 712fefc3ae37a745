package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.TestServer;

/** Whom a filter by name finds follows from the names in sight: one that came later, or left, keeps nobody from being meant. */
class NamesByClocksTest {
    private static final String ONE = """
            source: {slug: one, title: One, publisher: herald, published: "2020-05-01"}
            declare: {persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}, organizations: [herald]}
            statements:
              herald: {names: {text: The Herald, at: byline}}
              ann: {names: {text: Ann Kimm, at: lead}}
              bob: {names: {text: Bob Hill, at: lead}}
            """;
    private static final RecordFile TWO = new RecordFile("two", """
            source: {slug: two, title: Two, publisher: herald, published: "2020-06-01"}
            statements: {bob: {names: {text: Kim Ann, at: lead}}}
            """);

    @Test
    void whoIsMeantAtARevisionAndOnADayStays(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), ONE);
        try (TestServer server = new TestServer(Map.of("TUMEN_RECORD", folder.toString()));
                ImportedRecord record = new ImportedRecord(server.database())) {
            assertEquals("Person:ann", found(server, ""));
            int second = record.revision(TWO);
            server.awaitRevision(second);
            assertEquals("Person:bob", found(server, ""), "the spelling asked for is meant where it stands");
            assertEquals("Person:ann", found(server, "@asOf(revision: 1)"));
            assertEquals("Person:ann", found(server, "@reportedBy(date: \"2020-05-31\")"));
            server.awaitRevision(record.outcome(new Importer.Wish(Set.of("two"), false, false, false))
                    .revision());
            assertEquals("Person:ann", found(server, ""));
            assertEquals("Person:bob", found(server, "@asOf(revision: " + second + ")"));
        }
    }

    private static String found(TestServer server, String clock) {
        return server
                .ask("query " + clock + " { persons(filter: {name: \"Kim Ann\"}) { nodes { id } } }")
                .getJsonObject("data")
                .getJsonObject("persons")
                .getJsonArray("nodes")
                .stream()
                .map(node -> ((JsonObject) node).getString("id"))
                .collect(Collectors.joining(" "));
    }
}
