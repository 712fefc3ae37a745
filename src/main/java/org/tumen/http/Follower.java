package org.tumen.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Problem;
import org.tumen.graph.Subscription;
import org.tumen.graph.Subscription.Step;
import org.tumen.graph.Subscriptions.Opened;

/**
 * A subscription: one revision after the other, each when the one before is sent and whoever follows takes more.
 * It has no buffer: what cannot be sent is asked for again.
 */
final class Follower implements Underway {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Audience audience;
    private final Sockets sockets;
    private final GraphRequest request;
    private @Nullable Subscription subscription;
    private boolean busy;
    private boolean entered;
    private boolean ended;

    Follower(Audience audience, Sockets sockets, GraphRequest request) {
        this.audience = audience;
        this.sockets = sockets;
        this.request = request;
    }

    @Override
    public void wake() {
        if (busy || ended || audience.isFull()) {
            return;
        }
        if (subscription == null) {
            open();
            return;
        }
        if (subscription.isBehind()) {
            busy = true;
            subscription.next().onComplete(step -> audience.later(() -> stepped(step)));
        }
    }

    private void open() {
        busy = true;
        entered = sockets.intake().subscriptions().enter(request.caller().address());
        if (!entered) {
            refuse(Refusal.MANY_SUBSCRIPTIONS.errors(request.id()));
            return;
        }
        sockets.subscriptions()
                .open(request.asked())
                .onComplete(opened -> audience.later(() -> opened(opened.result())));
    }

    @Override
    public void end() {
        ended = true;
        if (entered) {
            entered = false;
            sockets.intake().subscriptions().leave(request.caller().address());
        }
        if (subscription != null) {
            subscription.close();
        }
    }

    private void opened(Opened opened) {
        busy = false;
        if (opened.refused() != null) {
            refuse(new JsonObject(opened.refused().body()).getJsonArray("errors"));
            return;
        }
        subscription = Objects.requireNonNull(opened.subscription());
        if (ended) {
            subscription.close();
            return;
        }
        wake();
    }

    private void stepped(AsyncResult<Step> step) {
        busy = false;
        if (ended) {
            return;
        }
        if (step.failed()) {
            failed((Problem) step.cause());
            return;
        }
        var payload = step.result().payload();
        if (payload != null) {
            if (audience.isFull()) {
                return;
            }
            audience.tell(payload);
        }
        Objects.requireNonNull(subscription).take(step.result());
        wake();
    }

    /** An outage passes and nothing is lost by it; anything else would fail again. */
    private void failed(Problem problem) {
        if (problem.code() == Problem.Code.UNAVAILABLE) {
            audience.wakeAfter(AGAIN);
            return;
        }
        refuse(new JsonArray()
                .add(new JsonObject()
                        .put("message", problem.sentence())
                        .put(
                                "extensions",
                                new JsonObject().put("code", problem.code().name()))));
    }

    private void refuse(JsonArray errors) {
        if (!ended) {
            audience.refuse(errors);
        }
    }
}
