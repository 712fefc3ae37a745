package org.tumen.graph;

import com.github.benmanes.caffeine.cache.Cache;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept as bytes, each a function of its key; bounded by bytes, with admission by frequency, so that many answers
 * that are asked for once do not push out those that are asked for again. Equal questions at once are answered once.
 */
final class Kept {
    private static final int OVERHEAD = 300;

    private final Cache<Key, Answered> answers;
    private final ConcurrentHashMap<Key, Underway> underway = new ConcurrentHashMap<>();
    private final AtomicInteger cleared = new AtomicInteger();

    /** All that an answer follows from; the build is the program that keeps it. */
    record Key(
            UUID epoch,
            int revision,
            LocalDate day,
            String document,
            @Nullable String operation,
            String variables) {}

    /** An answer in the making. It is kept when it is there, by its size: it may push out no other before. */
    private record Underway(Work work, CompletableFuture<Answered> answer) {
        Underway() {
            this(new Work(), new CompletableFuture<>());
        }
    }

    Kept(long bytes, MeterRegistry registry) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Answered answer) -> OVERHEAD
                        + key.document().length()
                        + key.variables().length()
                        + answer.body().length())
                .recordStats()
                .executor(Runnable::run) // to tidy up elsewhere, a thread would be woken for every answer
                .build();
        CaffeineCacheMetrics.monitor(registry, answers, "tumen.answers");
    }

    /**
     * The answer of this key, computed when it is not kept; one that failed or has errors is not kept. When all who wait
     * for it are gone, what computes it is told.
     */
    Future<Answered> get(Key key, Future<Void> gone, Function<Work, Future<Answered>> compute) {
        Answered ready = answers.getIfPresent(key);
        if (ready != null) {
            return Future.succeededFuture(ready);
        }
        Underway own = new Underway();
        Underway known = underway.compute(key, (same, other) -> {
            Underway shared = other == null ? own : other;
            shared.work.join();
            return shared;
        });
        gone.onComplete(left -> leave(key, known));
        if (known == own) {
            start(key, own, compute);
        }
        Context context = Vertx.currentContext();
        return context == null
                ? Future.fromCompletionStage(known.answer)
                : Future.fromCompletionStage(known.answer, context);
    }

    /** Computes an answer, unless somebody did since it was looked for. */
    private void start(Key key, Underway own, Function<Work, Future<Answered>> compute) {
        int before = cleared.get();
        Answered ready = answers.asMap().get(key);
        Future<Answered> made = ready == null
                ? Future.succeededFuture(own.work).compose(compute::apply)
                : Future.succeededFuture(ready);
        made.onComplete(answer -> {
            if (answer.succeeded() && answer.result().keepable() && cleared.get() == before) {
                answers.put(key, answer.result());
            }
            underway.remove(key, own);
            if (answer.succeeded()) {
                own.answer.complete(answer.result());
            } else {
                own.answer.completeExceptionally(answer.cause());
            }
        });
    }

    private void leave(Key key, Underway left) {
        underway.computeIfPresent(key, (same, known) -> {
            if (known != left || !known.work.leave()) {
                return known;
            }
            known.work.abandon();
            return null;
        });
    }

    /** Ends every kept answer; those that are in the making are kept no more. */
    void clear() {
        cleared.incrementAndGet();
        answers.invalidateAll();
    }
}
