package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tumen.TestDatabase;

/** What a failed statement is to the layers above: an outage, a time limit, or a fault of ours. */
class ReadsTest {
    private static final String SLEEP = "select pg_sleep(20)";

    private final Vertx vertx = Vertx.vertx();
    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSlowStatementIsCancelled() {
        assertFails(StatementCancelled.class, pool(database, 200), SLEEP);
    }

    /** A cancellation that was meant for the statement before; told by the time, in whatever language the server speaks. */
    @Test
    void aStatementThatIsCancelledForAnotherRunsAgain() throws Exception {
        TestDatabase.execute(database, """
                create function late() returns int language plpgsql as $$ begin
                    if exists (select from pg_locks where locktype = 'advisory' and objid = 77) then return 1; end if;
                    perform pg_advisory_lock(77);
                    raise query_canceled using message = 'storniere Anfrage wegen Benutzeraufforderung';
                end $$""");
        var rows = done(reads(pool(database, 5_000)).rows("select late() as one", Tuple.tuple()));
        assertEquals(1, rows.get(0).number("one"));
    }

    @Test
    void aStatementThatIsCancelledAgainAndAgainFails() {
        assertFails(
                StatementCancelled.class,
                pool(database, 5_000),
                "select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)");
    }

    /** The head comes with a notification, which may be on its way when a revision can be read already. */
    @Test
    void aMomentFindsTheRevisionThatStoodThenThoughTheHeadLags() throws Exception {
        TestDatabase.execute(database, """
                insert into revision (number, at, author, message)
                values (1, '2020-01-01', 'tester', 'one'), (2, '2020-01-02', 'tester', 'two')""");
        Pin pin = new Pin(null, OffsetDateTime.parse("2020-01-03T00:00:00Z"), null);
        Snapshot lagging = done(reads(pool(database, 5_000)).snapshot(new Head(UUID.randomUUID(), 1), pin));
        assertEquals(2, lagging.revision());
    }

    @Test
    void aParameterOfTheWrongTypeIsAFault() {
        assertFails(VertxException.class, pool(database, 5_000), "select $1::int", "one");
        assertFails(VertxException.class, pool(database, 5_000), "select 1", "one");
    }

    @Test
    void aStatementThatIsNoneIsAFault() {
        assertFails(PgException.class, pool(database, 5_000), "selec 1");
        assertFails(PgException.class, pool(database, 5_000), "select 1 / 0");
    }

    @Test
    void noServerIsAnOutage() {
        Database dead = new Database("localhost", 1, "none", database.tls(), database.owner(), database.reader());
        assertFails(DatabaseUnavailable.class, pool(dead, 5_000), "select 1");
    }

    @Test
    void noDatabaseIsAnOutage() {
        assertFails(DatabaseUnavailable.class, pool(database.withName("nowhere"), 5_000), "select 1");
    }

    @Test
    void aConnectionThatIsCutIsAnOutage() throws Exception {
        ReadPool pool = pool(database, 30_000);
        var asked = reads(pool).rows(SLEEP, Tuple.tuple()).toCompletionStage().toCompletableFuture();
        Thread.sleep(500);
        TestDatabase.execute(database, """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and usename like 'tumen_reader%'""");
        var failure = assertThrows(ExecutionException.class, () -> asked.get(10, TimeUnit.SECONDS));
        assertInstanceOf(DatabaseUnavailable.class, failure.getCause());
    }

    @Test
    void aPoolWithoutAConnectionLeftIsAnOutage() {
        ReadPool pool = pool(database, 30_000);
        pool.connection().compose(held -> held.query("select pg_sleep(7)").execute());
        assertFails(DatabaseUnavailable.class, pool, "select 1");
    }

    @Test
    void aClosedPoolIsAnOutage() throws Exception {
        ReadPool pool = pool(database, 5_000);
        pool.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertFails(DatabaseUnavailable.class, pool, "select 1");
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private ReadPool pool(Database place, long millis) {
        return new ReadPool(vertx, place, 1, Duration.ofMillis(millis));
    }

    private Reads reads(ReadPool pool) {
        return new Reads(pool, new SqlMeter(new SimpleMeterRegistry()), new Feed(vertx, database));
    }

    private void assertFails(Class<? extends Throwable> expected, ReadPool pool, String sql, Object... parameters) {
        var asked = reads(pool)
                .rows(sql, Reads.tuple(parameters))
                .toCompletionStage()
                .toCompletableFuture();
        var failure = assertThrows(ExecutionException.class, () -> asked.get(10, TimeUnit.SECONDS));
        assertInstanceOf(expected, failure.getCause());
    }
}
