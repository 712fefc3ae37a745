package org.tumen.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One execution of a subscription's document: it goes in with the event, and the root field notes in it what it was asked
 * with. Without an event it is only looked at: its publisher is not listened to.
 */
final class Told {
    private final @Nullable Object event;
    private @Nullable SubscriptionField<?> field;
    private Map<String, Object> arguments = Map.of();

    Told(@Nullable Object event) {
        this.event = event;
    }

    /** @throws Problem when the document runs where nothing can be told later */
    static Told of(DataFetchingEnvironment environment) {
        Told told = environment.getGraphQlContext().get(Told.class);
        if (told == null) {
            throw Problem.badRequest(
                    "A subscription goes over a WebSocket to this address, with the subprotocol graphql-transport-ws, or as server-sent events to who accepts text/event-stream.");
        }
        return told;
    }

    /** The field that was asked for; null before the execution. */
    @Nullable
    SubscriptionField<?> field() {
        return field;
    }

    /** What the field was asked with. */
    Map<String, Object> arguments() {
        return arguments;
    }

    Publisher<Object> publisher(SubscriptionField<?> asked, Map<String, Object> given) {
        field = asked;
        arguments = given;
        return subscriber -> subscriber.onSubscribe(new Once(subscriber, event));
    }

    /** Publishes the event when it is asked for, and then no more. */
    private static final class Once implements Subscription {
        private final Subscriber<Object> subscriber;
        private @Nullable Object event;

        Once(Subscriber<Object> subscriber, @Nullable Object event) {
            this.subscriber = subscriber;
            this.event = event;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void request(long count) {
            Object next = event;
            event = null;
            if (next != null) {
                subscriber.onNext(next);
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            event = null;
        }
    }
}
