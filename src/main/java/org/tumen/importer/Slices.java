package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Works through a long list a few at a time, so that an import of any size fits in memory. The database works on one slice
 * while the next is prepared, so that a slice must not need what the one before it gives.
 */
final class Slices<T> {
    private static final int SIZE = 5_000;

    private final List<T> all;
    private final Function<List<T>, Future<Void>> work;
    private final LongConsumer progress;
    private final Promise<Void> done = Promise.promise();

    private Slices(List<T> all, Function<List<T>, Future<Void>> work, LongConsumer progress) {
        this.all = all;
        this.work = work;
        this.progress = progress;
    }

    /** @param progress is told how many were sent before each slice */
    static <T> Future<Void> of(List<T> all, Function<List<T>, Future<Void>> work, LongConsumer progress) {
        Slices<T> slices = new Slices<>(all, work, progress);
        slices.next(0, Future.succeededFuture());
        return slices.done.future();
    }

    private void next(int from, Future<Void> before) {
        progress.accept(from);
        int end = Math.min(all.size(), from + SIZE);
        Future<Void> sent = work.apply(all.subList(from, end));
        before.onFailure(done::tryFail).onSuccess(written -> {
            if (end == all.size()) {
                sent.onComplete(done);
            } else {
                next(end, sent);
            }
        });
    }
}
