package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.tumen.db.Writes;
import org.tumen.importer.Importer;
import org.tumen.importer.RecordFile;

/** A server and a way to write to its record, for tests of who watches it. */
final class WatchedRecord implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final TestServer server = new TestServer(Map.of());
    private final Pool pool = server.database().writePool(vertx);
    private final Writes writes = new Writes(pool);

    TestServer server() {
        return server;
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        server.close();
        Server.await(pool.close());
        Server.await(vertx.close());
    }

    TestSocket open() {
        return TestSocket.open(server.port());
    }

    /** A revision without anything in it. */
    int change() {
        return change(writes);
    }

    static int change(Writes writes) {
        return Server.await(writes.change("tester", "a test", change -> Future.succeededFuture(true)));
    }

    /** A person, the house, the post that the person holds there, and the report, their slugs ending alike. */
    int importReport(String end, String name, String title) {
        return importFile("""
                source: {slug: report-@, title: A report, publisher: house-@, published: "2020-05-04"}
                declare:
                  persons:
                    person-@: {basis: SELF_PUBLISHED}
                  organizations: [house-@]
                  positions:
                    post-@: {holder: person-@, organization: house-@}
                statements:
                  house-@:
                    names: {text: The House, at: byline}
                  person-@:
                    names: {text: NAME, at: byline}
                  post-@:
                    titles: {text: TITLE, at: byline}
                """.replace("@", end).replace("NAME", name).replace("TITLE", title));
    }

    int importFile(String text) {
        var outcome =
                Server.await(Importer.run(writes, List.of(new RecordFile("made.yaml", text)), "tester", "a test"));
        assertEquals(List.of(), outcome.problems());
        server.awaitRevision(outcome.revision());
        return outcome.revision();
    }

    void terminate(String which) {
        TestDatabase.execute(
                server.database(),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
                        + which);
    }

    static void await(BooleanSupplier reached) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not reached in time");
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
