package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.db.Database;
import org.tumen.http.SocketLimits;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** A network that drops every packet, and forgets who was connected: nobody is ever told that a connection is over. */
class BlackHoleTest {
    private static final String SEARCH = "{ search(text: \"nobody %d\") { nodes { reason } } }";

    @Test
    @Timeout(120)
    void aNetworkThatDropsEverythingIsUnavailableWithinTwoSecondsAndEverythingIsThereSoonAfterIt() throws Exception {
        var database = TestDatabase.shipped();
        try (var hole = new BlackHole(database.port());
                var server =
                        new TestServer(Map.of("TUMEN_POOL", "4"), at(database, hole.port()), SocketLimits.STANDARD);
                var record = new ImportedRecord(database);
                var socket = TestSocket.open(server.port())) {
            socket.subscribe("s", "subscription { recordChanged { revision } }");
            socket.quiet();
            awaitAnswers(server, 0);
            hole.begin();
            var missed = record.revision(file("One"));
            for (var round = 1; round <= 2; round++) {
                var begun = System.nanoTime();
                asked(server, 8 * round, 8).forEach(answer -> assertEquals("UNAVAILABLE", code(answer.join())));
                var millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                assertTrue(millis < LongForm.of(4_000, 2_000), "told after " + millis + " ms");
            }
            assertEquals(200, server.get("/health/live").statusCode());
            assertEquals(503, server.get("/health/ready").statusCode());
            hole.end();
            assertEquals(missed, socket.change("s").getInteger("revision"));
            awaitAnswers(server, 24);
            var made = record.revision(file("Two"));
            var begun = System.nanoTime();
            assertEquals(made, socket.change("s").getInteger("revision"));
            var told = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            assertTrue(told < LongForm.of(5_000, 500), "told of the next change after " + told + " ms");
        }
    }

    private static Database at(Database database, int port) {
        return new Database("localhost", port, database.name(), database.tls(), database.owner(), database.reader());
    }

    private static List<CompletableFuture<JsonObject>> asked(TestServer server, int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> server.ask(SEARCH.formatted(i))))
                .toList();
    }

    /** Asks on all connections until all are answered. */
    private static void awaitAnswers(TestServer server, int from) {
        var end = System.nanoTime() + Duration.ofSeconds(LongForm.of(30, 10)).toNanos();
        while (asked(server, from, 8).stream()
                        .filter(answer -> answer.join().containsKey("errors"))
                        .count()
                > 0) {
            assertTrue(System.nanoTime() < end, "not answered any more");
        }
    }

    private static RecordFile file(String name) {
        return new RecordFile("made", """
                source: {slug: made, title: T, publisher: made-house, published: "2020-05-04"}
                declare: {organizations: [made-house]}
                statements: {made-house: {names: {text: %s, at: byline}}}
                """.formatted(name));
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
