package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.db.EmbeddedDatabase;
import org.tumen.db.Preparation;
import org.tumen.http.SocketLimits;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** A database that holds its connections and says nothing, as one on a stopped machine does. */
class HungDatabaseTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void aDatabaseThatHangsIsUnavailableWithinTwoSecondsAndNothingIsLostByIt() throws Exception {
        try (var embedded = EmbeddedDatabase.startThrowaway(folder);
                var server = new TestServer(
                        Map.of("TUMEN_POOL", "4"), Preparation.of(embedded.database()), SocketLimits.STANDARD);
                var record = new ImportedRecord(server.database());
                var socket = TestSocket.open(server.port())) {
            socket.subscribe("s", "subscription { recordChanged { revision } }");
            socket.quiet();
            try (var hung = new Frozen(folder)) {
                var begun = System.nanoTime();
                var answers = IntStream.range(0, 20)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> server.ask("{ search(text: \"nobody %d\") { nodes { reason } } }".formatted(i))))
                        .toList();
                for (var answer : answers) {
                    assertEquals("UNAVAILABLE", code(answer.join()));
                }
                var millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                assertTrue(millis < LongForm.of(4_000, 2_000), "told after " + millis + " ms");
                assertEquals(200, server.get("/health/live").statusCode());
                assertEquals(503, server.get("/health/ready").statusCode());
            }
            var made = record.revision(new RecordFile("made", """
                    source: {slug: made, title: T, publisher: made-house, published: "2020-05-04"}
                    declare: {organizations: [made-house]}
                    statements: {made-house: {names: {text: The House, at: byline}}}
                    """));
            assertEquals(made, socket.change("s").getInteger("revision"));
            server.awaitRevision(made);
        }
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
