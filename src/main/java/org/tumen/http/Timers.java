package org.tumen.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The timers of one thing, so that none outlives it. */
final class Timers implements AutoCloseable {
    private final Vertx vertx;
    private final Set<Long> running = new HashSet<>();

    Timers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does the work once, after this time; gives what {@link #stop} takes. */
    long after(Duration time, Runnable work) {
        long timer = vertx.setTimer(time.toMillis(), id -> {
            running.remove(id);
            work.run();
        });
        running.add(timer);
        return timer;
    }

    /** Does the work every so often. */
    void every(Duration time, Runnable work) {
        running.add(vertx.setPeriodic(time.toMillis(), id -> work.run()));
    }

    void stop(long timer) {
        vertx.cancelTimer(timer);
        running.remove(timer);
    }

    @Override
    public void close() {
        running.forEach(vertx::cancelTimer);
        running.clear();
    }
}
