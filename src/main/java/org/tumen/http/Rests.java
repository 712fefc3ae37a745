package org.tumen.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long connections rest that were refused what took long to look at: forty times as long, one after the other, so that
 * all of them together take a fortieth of one processor; half a second at most, since somebody may ask better on the same one.
 * Where nobody else is given answers, nobody need rest.
 */
final class Rests {
    private static final int TIMES = 40;
    private static final long LONG_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long MOST_FOR_ONE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong end = new AtomicLong(System.nanoTime());
    private volatile Served latest = new Served(this, System.nanoTime() - SECOND);
    private volatile Served another = latest;

    /** Who was given an answer, and when. */
    private record Served(Object connection, long at) {}

    /** An answer was given. */
    void served(Object connection) {
        var known = latest;
        if (known.connection != connection) {
            another = known;
        }
        latest = new Served(connection, System.nanoTime());
    }

    private boolean isAlone(Object connection) {
        var other = latest.connection == connection ? another : latest;
        return System.nanoTime() - other.at > SECOND;
    }

    /**
     * How long a connection rests from now on; zero when it need not.
     *
     * @param took what was refused now, in nanoseconds
     */
    Duration after(Object connection, long took) {
        if (took <= LONG_NANOS || isAlone(connection)) {
            return Duration.ZERO;
        }
        var now = System.nanoTime();
        var own = Math.min(TIMES * took, MOST_FOR_ONE);
        var last = end.updateAndGet(before -> now + Math.min(Math.max(before - now, 0) + own, MOST));
        return Duration.ofNanos(last - now);
    }
}
