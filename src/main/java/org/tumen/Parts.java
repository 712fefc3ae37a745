package org.tumen;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that run, so that they stop in the reverse order of their start, each whatever the others do. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    /** Takes a part that was just started; a part that comes when all is closing is stopped at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
            throw new CannotStart("The program was told to stop while it started.");
        }
        running.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) {
            stop(running.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.warn("a part did not stop: {}", failure.getMessage());
        }
    }
}
