package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
            var postgres = postgres();
            signal("STOP", postgres);
            try {
                Thread.sleep(UNANSWERED_MILLIS);
                assertNull(feed.head());
            } finally {
                signal("CONT", postgres);
            }
            while (feed.head() == null) {
                Thread.sleep(100);
            }
            assertEquals(0, returns.get());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    private List<Long> postgres() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void signal(String name, List<Long> processes) throws Exception {
        for (var process : processes) {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process)
                    .start()
                    .waitFor();
        }
    }
}
