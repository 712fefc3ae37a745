package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Works through many ids a batch at a time; the database gathers the next batch while the program works on one. A loop
 * and not a chain of futures, which would grow with the number of batches.
 */
final class Batches<T> {
    private final Long[] ids;
    private final int size;
    private final Function<Long[], Future<T>> load;
    private final Function<T, Future<Void>> work;
    private final Promise<Void> done = Promise.promise();

    private Batches(Long[] ids, int size, Function<Long[], Future<T>> load, Function<T, Future<Void>> work) {
        this.ids = ids;
        this.size = size;
        this.load = load;
        this.work = work;
    }

    /**
     * @param load asks for what a batch needs
     * @param work done on one batch after another
     */
    static <T> Future<Void> of(Long[] ids, int size, Function<Long[], Future<T>> load, Function<T, Future<Void>> work) {
        if (ids.length == 0) {
            return Future.succeededFuture();
        }
        Batches<T> batches = new Batches<>(ids, size, load, work);
        batches.next(0, batches.ask(0));
        return batches.done.future();
    }

    private void next(int start, Future<T> asked) {
        int after = start + size;
        boolean last = after >= ids.length;
        asked.compose(content -> {
                    Future<T> ahead = last ? Future.succeededFuture() : ask(after);
                    return work.apply(content).map(ahead);
                })
                .onFailure(done::tryFail)
                .onSuccess(ahead -> {
                    if (last) {
                        done.complete();
                    } else {
                        next(after, ahead);
                    }
                });
    }

    private Future<T> ask(int start) {
        return load.apply(Arrays.copyOfRange(ids, start, Math.min(ids.length, start + size)));
    }
}
