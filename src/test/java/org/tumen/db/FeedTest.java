package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.Frozen;
import org.tumen.TestDatabase;

/** What the feed tells, and when. */
class FeedTest {
    private static final int UNANSWERED_MILLIS = 5_500;

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    @Test
    void whoCannotBeToldKeepsTheRevisionFromNobodyElse() throws Exception {
        var database = Preparation.of(TestDatabase.fresh());
        try (var feed = new Feed(vertx, database)) {
            var told = new ArrayBlockingQueue<Integer>(10);
            feed.onChange(head -> {
                throw new IllegalStateException("a listener's fault");
            });
            feed.onChange(head -> told.add(head.revision()));
            done(feed.start());
            assertEquals(0, told.poll(10, TimeUnit.SECONDS));
            TestDatabase.execute(
                    database, "insert into revision (number, author, message) values (1, 'tester', 'one')");
            assertEquals(1, told.poll(10, TimeUnit.SECONDS));
        } finally {
            done(vertx.close());
        }
    }

    @Test
    void onceClosedItLooksNoMore() throws Exception {
        try (var feed = new Feed(vertx, Preparation.of(TestDatabase.fresh()))) {
            feed.onChange(head -> feed.close());
            done(feed.start());
            assertFalse(LongStream.range(0, 100).anyMatch(vertx::cancelTimer));
        } finally {
            done(vertx.close());
        }
    }

    /** The connections of the readers are whole then, and new ones would slow it more. */
    @Test
    @Timeout(120)
    void aDatabaseThatWasSlowHasNotReturned() throws Exception {
        try (var embedded = EmbeddedDatabase.startThrowaway(folder);
                var feed = new Feed(vertx, Preparation.of(embedded.database()))) {
            var returns = new AtomicInteger();
            feed.onReturn(returns::incrementAndGet);
            done(feed.start());
            try (var hung = new Frozen(folder)) {
                Thread.sleep(UNANSWERED_MILLIS);
                assertNull(feed.head());
            }
            while (feed.head() == null) {
                Thread.sleep(100);
            }
            assertEquals(0, returns.get());
        } finally {
            done(vertx.close());
        }
    }

    private static void done(Future<?> work) throws Exception {
        work.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
