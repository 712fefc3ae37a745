package org.tumen.export;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Steps of which two run at once: while the database makes the one, it is told of the next. */
final class Lanes {
    private final Queue<Supplier<Future<Void>>> steps = new ArrayDeque<>();

    void add(Supplier<Future<Void>> step) {
        steps.add(step);
    }

    /** Runs them all, begun in their order; fails as soon as one does. */
    Future<Void> run() {
        return Future.all(lane(), lane()).mapEmpty();
    }

    /** A step may end on any event loop. */
    private Future<Void> lane() {
        Supplier<Future<Void>> step;
        synchronized (steps) {
            step = steps.poll();
        }
        return step == null
                ? Future.succeededFuture()
                : step.get().onFailure(failure -> drop()).compose(done -> lane());
    }

    private void drop() {
        synchronized (steps) {
            steps.clear();
        }
    }
}
