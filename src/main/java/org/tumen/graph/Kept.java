package org.tumen.graph;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept as bytes, each a function of its key; bounded by bytes, with admission by frequency, so that many answers
 * that are asked for once do not push out those that are asked for again. Equal questions at once are answered once.
 */
final class Kept {
    private static final int OVERHEAD = 300;

    private final AsyncCache<Key, Answered> answers;
    private final ConcurrentHashMap<Key, Work> underway = new ConcurrentHashMap<>();

    /** All that an answer follows from; the build is the program that keeps it. */
    record Key(
            UUID epoch,
            int revision,
            LocalDate day,
            String document,
            @Nullable String operation,
            String variables) {}

    Kept(long bytes, MeterRegistry registry) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Answered answer) -> OVERHEAD
                        + key.document().length()
                        + key.variables().length()
                        + answer.body().length())
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(registry, answers, "tumen.answers");
    }

    /**
     * The answer of this key, computed when it is not kept; one that failed or has errors is not kept. When all who wait
     * for it are gone, what computes it is told.
     */
    Future<Answered> get(Key key, Future<Void> gone, Function<Work, Future<Answered>> compute) {
        CompletableFuture<Answered> ready = answers.getIfPresent(key);
        if (ready != null && ready.isDone() && !ready.isCompletedExceptionally()) {
            return Future.succeededFuture(ready.join());
        }
        Work work = underway.compute(key, (same, known) -> {
            Work own = known == null ? new Work() : known;
            own.join();
            return own;
        });
        CompletableFuture<Answered> answer = answers.get(
                key,
                (absent, executor) -> Future.succeededFuture(work)
                        .compose(compute::apply)
                        .toCompletionStage()
                        .toCompletableFuture());
        answer.whenComplete((answered, failure) -> {
            underway.remove(key, work);
            if (failure != null || !answered.keepable()) {
                answers.asMap().remove(key, answer);
            }
        });
        gone.onComplete(left -> leave(key, work, answer));
        Context context = Vertx.currentContext();
        return context == null ? Future.fromCompletionStage(answer) : Future.fromCompletionStage(answer, context);
    }

    private void leave(Key key, Work work, CompletableFuture<Answered> answer) {
        underway.computeIfPresent(key, (same, known) -> {
            if (known != work || !work.leave()) {
                return known;
            }
            answers.asMap().remove(key, answer);
            work.abandon();
            return null;
        });
    }

    /** Ends every kept answer. */
    void clear() {
        answers.synchronous().invalidateAll();
    }
}
