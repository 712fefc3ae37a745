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

    private final AsyncCache<Key, Outcome> answers;
    private final ConcurrentHashMap<Key, Work> underway = new ConcurrentHashMap<>();

    /** All that an answer follows from; the build is the program that keeps it. */
    record Key(
            UUID epoch,
            int revision,
            LocalDate day,
            String document,
            @Nullable String operation,
            String variables) {}

    /** An answer, or why there is none: a cache that was given the failure itself would write it to the log. */
    private record Outcome(
            @Nullable Answered answered, @Nullable Throwable failure) {
        static Outcome failed(Throwable failure) {
            return new Outcome(null, failure);
        }

        boolean isKeepable() {
            return answered != null && answered.keepable();
        }

        int weight() {
            return answered == null ? 0 : answered.body().length();
        }

        Future<Answered> future() {
            return answered == null ? Future.failedFuture(failure) : Future.succeededFuture(answered);
        }
    }

    Kept(long bytes, MeterRegistry registry) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Outcome outcome) ->
                        OVERHEAD + key.document().length() + key.variables().length() + outcome.weight())
                .recordStats()
                .executor(Runnable::run) // to tidy up elsewhere, a thread would be woken for every answer
                .buildAsync();
        CaffeineCacheMetrics.monitor(registry, answers, "tumen.answers");
    }

    /**
     * The answer of this key, computed when it is not kept; one that failed or has errors is not kept. When all who wait
     * for it are gone, what computes it is told.
     */
    Future<Answered> get(Key key, Future<Void> gone, Function<Work, Future<Answered>> compute) {
        CompletableFuture<Outcome> ready = answers.getIfPresent(key);
        if (ready != null && ready.isDone() && ready.join().isKeepable()) {
            return ready.join().future();
        }
        Work work = underway.compute(key, (same, known) -> {
            Work own = known == null ? new Work() : known;
            own.join();
            return own;
        });
        CompletableFuture<Outcome> answer = answers.get(
                key,
                (absent, executor) -> Future.succeededFuture(work)
                        .compose(compute::apply)
                        .map(answered -> new Outcome(answered, null))
                        .otherwise(Outcome::failed)
                        .toCompletionStage()
                        .toCompletableFuture());
        answer.whenComplete((outcome, never) -> {
            underway.remove(key, work);
            if (!outcome.isKeepable()) {
                answers.asMap().remove(key, answer);
            }
        });
        gone.onComplete(left -> leave(key, work, answer));
        Context context = Vertx.currentContext();
        Future<Outcome> outcome =
                context == null ? Future.fromCompletionStage(answer) : Future.fromCompletionStage(answer, context);
        return outcome.compose(Outcome::future);
    }

    private void leave(Key key, Work work, CompletableFuture<Outcome> answer) {
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
