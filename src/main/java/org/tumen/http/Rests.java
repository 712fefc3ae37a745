package org.tumen.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long connections rest that were refused what took long to look at: forty times as long, one after the other, so that
 * all of them together take a fortieth of one processor, however many they are.
 */
final class Rests {
    private static final int TIMES = 40;
    private static final long LONG_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long MOST_FOR_ONE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long MOST = TimeUnit.SECONDS.toNanos(2);

    private final AtomicLong end = new AtomicLong(System.nanoTime());

    /**
     * The end of the rest of a connection, by {@link System#nanoTime()}.
     *
     * @param took what was refused now, in nanoseconds
     */
    long end(long took) {
        var now = System.nanoTime();
        if (took <= LONG_NANOS) {
            return now;
        }
        var own = Math.min(TIMES * took, MOST_FOR_ONE);
        return end.updateAndGet(last -> Math.min(Math.max(last - now, 0) + own, MOST) + now);
    }
}
