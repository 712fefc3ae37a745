package org.tumen.graph;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.tumen.db.Head;
import org.tumen.db.Pin;
import org.tumen.db.Reads;

/**
 * What is told of revisions: each event is read once and each equal payload made once, however many are told. Both are
 * kept for a while, by epoch, so that nothing outlives an expunge. Events are read one after the other: many who ask for
 * the past take no more than one connection from those who ask for the present.
 */
final class Events {
    private static final int MOST_EVENTS = 256;
    private static final long MOST_CHARACTERS = 8_000_000;

    private final GraphQL graphql;
    private final Reads reads;
    private final Counter read;
    private final Counter executed;
    private final AsyncCache<Moment, Object> events =
            Caffeine.newBuilder().maximumSize(MOST_EVENTS).buildAsync();
    private final AsyncCache<Telling, String> payloads = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Telling telling, String payload) ->
                    telling.document.length() + telling.variables.length() + payload.length())
            .buildAsync();
    private Future<?> last = Future.succeededFuture();

    /** A revision as a field tells it. */
    private record Moment(SubscriptionField<?> field, UUID epoch, int revision) {}

    /** All that a payload follows from. */
    private record Telling(
            Moment moment, String document, @Nullable String operation, String variables) {}

    Events(GraphQL graphql, Reads reads, MeterRegistry registry) {
        this.graphql = graphql;
        this.reads = reads;
        this.read = Counter.builder("tumen.subscription.events")
                .description("Revisions read to tell of them")
                .register(registry);
        this.executed = Counter.builder("tumen.subscription.executions")
                .description("Payloads made of revisions, each for all who ask the same")
                .register(registry);
    }

    /** What to tell of a revision to somebody; null when it does not concern them or there is none. */
    Future<@Nullable String> told(Interest interest, UUID epoch, int revision) {
        Moment moment = new Moment(interest.field(), epoch, revision);
        return kept(events, moment, () -> inTurn(() -> event(moment)))
                .compose(event -> event == null || !interest.isConcerned(event)
                        ? Future.succeededFuture(null)
                        : kept(payloads, telling(moment, interest), () -> payload(interest, event, revision)));
    }

    private static Telling telling(Moment moment, Interest interest) {
        return new Telling(moment, interest.asked().query(), interest.asked().operation(), interest.variables());
    }

    private Future<@Nullable Object> event(Moment moment) {
        read.increment();
        return reads.snapshot(new Head(moment.epoch, moment.revision), Pin.PRESENT)
                .compose(snapshot -> moment.field.event(snapshot).map(event -> (Object) event));
    }

    private synchronized <T> Future<T> inTurn(Supplier<Future<T>> work) {
        Future<T> next = last.transform(done -> work.get());
        last = next;
        return next;
    }

    private Future<String> payload(Interest interest, Object event, int revision) {
        executed.increment();
        return Future.fromCompletionStage(graphql.executeAsync(Subscriptions.input(interest.asked(), new Told(event))))
                .compose(result -> first(Objects.requireNonNull(result.<Publisher<ExecutionResult>>getData())))
                .map(result -> specification(result, revision, interest.cost()));
    }

    /** What the document makes of the one event. */
    private static Future<ExecutionResult> first(Publisher<ExecutionResult> results) {
        Promise<ExecutionResult> first = Promise.promise();
        results.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(ExecutionResult result) {
                first.tryComplete(result);
            }

            @Override
            public void onError(Throwable failure) {
                first.tryFail(failure);
            }

            @Override
            public void onComplete() {
                first.tryFail("the event was not told");
            }
        });
        return first.future();
    }

    private static String specification(ExecutionResult result, int revision, long cost) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            List<Map<String, Object>> errors =
                    result.getErrors().stream().map(Faults::specification).toList();
            body.put("errors", errors);
        }
        body.put("data", result.getData());
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("revision", revision);
        extensions.put("cost", cost);
        body.put("extensions", extensions);
        return new JsonObject(body).encode();
    }

    /** The value of a key, made when nobody else has or does; one that failed, or is null, is not kept. */
    private static <K, V> Future<V> kept(AsyncCache<K, V> cache, K key, Supplier<Future<V>> make) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> known = cache.asMap().putIfAbsent(key, mine);
        if (known != null) {
            return Future.fromCompletionStage(known);
        }
        Future.succeededFuture().compose(absent -> make.get()).onComplete(mine::complete, mine::completeExceptionally);
        return Future.fromCompletionStage(mine);
    }
}
