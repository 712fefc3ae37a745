package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tumen.TestDatabase;

/** What a writer is told when the database goes away or another writes, and what the database knows of a writer that does. */
class WritesTest {
    private final Vertx vertx = Vertx.vertx();
    private final Database database = TestDatabase.fresh();
    private final Pool pool = database.writePool(vertx);
    private final Writes writes = new Writes(pool);

    @BeforeEach
    void connect() throws Exception {
        done(database.checkAtStart(pool, 5));
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    @Test
    void aDatabaseThatGoesAwayDuringAChangeIsAnOutage() throws Exception {
        var change = writes.change(
                "tester", "cut", work -> work.rows("select pg_sleep(20)").map(true));
        Thread.sleep(500);
        TestDatabase.execute(database, """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and query like 'select pg_sleep%'""");
        assertTrue(outage(change).contains("nothing was changed"));
        assertEquals("0", kept());
    }

    /** What is lost is the answer; the change may be kept or not. */
    @Test
    void aDatabaseThatGoesAwayDuringACommitLeavesItOpenWhetherTheChangeWasKept() throws Exception {
        TestDatabase.execute(database, """
                create function leave() returns trigger language plpgsql as
                    'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
                create constraint trigger leave after insert on revision
                    deferrable initially deferred for each row execute function leave()""");
        var change = writes.change("tester", "cut", work -> Future.succeededFuture(true));
        assertTrue(outage(change).contains("newest revision"));
    }

    @Test
    void aDatabaseThatIsAwayIsAnOutageBesideTheRecord() {
        var nowhere = new Writes(database.withName("nowhere").writePool(vertx));
        outage(nowhere.beside("select 1"));
    }

    @Test
    void whoWaitsForAnotherChangeIsTold() throws Exception {
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        var logger = (Logger) LoggerFactory.getLogger("org.tumen.db");
        logger.addAppender(told);
        try (var connection = database.connect(database.owner());
                var other = connection.createStatement()) {
            other.execute("select pg_advisory_lock(7457638)");
            var change = writes.change("tester", "late", work -> Future.succeededFuture(true));
            Thread.sleep(500);
            assertTrue(
                    told.list.stream().anyMatch(line -> line.getMessage().contains("another change")),
                    told.list.toString());
            other.execute("select pg_advisory_unlock(7457638)");
            assertEquals(1, done(change));
        } finally {
            logger.detachAppender(told);
        }
    }

    /** Its lock would stand for ever. */
    @Test
    void theDatabaseNoticesThatAWriterIsGone() throws Exception {
        assertEquals("30", setting("tcp_keepalives_idle"));
        assertEquals("10", setting("tcp_keepalives_interval"));
        assertEquals("3", setting("tcp_keepalives_count"));
        assertEquals("30min", setting("idle_in_transaction_session_timeout"));
    }

    /** What only some of them tell would be lost where they are written over what stands. */
    @Test
    void rowsThatTellDifferentColumnsAreNotPut() {
        var row = new JsonObject().put("id", 1).put("basis", "SELF_PUBLISHED");
        var change = writes.change(
                "tester",
                "two kinds of rows",
                work -> work.put("person", List.of(new JsonObject().put("id", 2), row))
                        .map(true));
        var failure = assertThrows(ExecutionException.class, () -> done(change));
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
    }

    private String setting(String name) throws Exception {
        return done(writes.beside("select current_setting('" + name + "') as value"))
                .get(0)
                .text("value");
    }

    private String kept() throws SQLException {
        try (var connection = database.connect(database.owner());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from revision")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String outage(Future<?> work) {
        var failure = assertThrows(ExecutionException.class, () -> done(work));
        return assertInstanceOf(DatabaseUnavailable.class, failure.getCause()).getMessage();
    }

    private static <T> T done(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
