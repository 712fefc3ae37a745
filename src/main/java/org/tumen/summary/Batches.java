package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Works through many ids a batch at a time; the database gathers the next batches, one a lane, while the program works on one.
 * A loop and not a chain of futures, which would grow with the number of batches.
 */
final class Batches<T> {
    private final Long[] ids;
    private final int size;
    private final List<Function<Long[], Future<T>>> lanes;
    private final Function<T, Future<Void>> work;
    private final Queue<Future<T>> ahead = new ArrayDeque<>();
    private final Promise<Void> done = Promise.promise();
    private int asked;

    private Batches(Long[] ids, int size, List<Function<Long[], Future<T>>> lanes, Function<T, Future<Void>> work) {
        this.ids = ids;
        this.size = size;
        this.lanes = lanes;
        this.work = work;
    }

    /**
     * @param lanes each asks for what a batch needs, in turns
     * @param work done on one batch after another
     */
    static <T> Future<Void> of(
            Long[] ids, int size, List<Function<Long[], Future<T>>> lanes, Function<T, Future<Void>> work) {
        Batches<T> batches = new Batches<>(ids, size, lanes, work);
        lanes.forEach(lane -> batches.ask());
        batches.next();
        return batches.done.future();
    }

    private void next() {
        Future<T> batch = ahead.poll();
        if (batch == null) {
            done.complete();
            return;
        }
        batch.compose(content -> {
                    ask();
                    return work.apply(content);
                })
                .onFailure(done::tryFail)
                .onSuccess(worked -> next());
    }

    private void ask() {
        int start = asked * size;
        if (start < ids.length) {
            Long[] batch = Arrays.copyOfRange(ids, start, Math.min(ids.length, start + size));
            ahead.add(lanes.get(asked % lanes.size()).apply(batch));
            asked++;
        }
    }
}
