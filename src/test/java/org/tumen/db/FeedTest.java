package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.Frozen;

/** What the feed tells of a database that is slow: the connections of the readers are whole, and new ones would slow it more. */
class FeedTest {
    private static final int UNANSWERED_MILLIS = 5_500;

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void aDatabaseThatWasSlowHasNotReturned() throws Exception {
        try (var embedded = EmbeddedDatabase.startThrowaway(folder);
                var feed = new Feed(vertx, Preparation.of(embedded.database()))) {
            var returns = new AtomicInteger();
            feed.onReturn(returns::incrementAndGet);
            feed.start().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
            try (var hung = new Frozen(folder)) {
                Thread.sleep(UNANSWERED_MILLIS);
                assertNull(feed.head());
            }
            while (feed.head() == null) {
                Thread.sleep(100);
            }
            assertEquals(0, returns.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }
}
