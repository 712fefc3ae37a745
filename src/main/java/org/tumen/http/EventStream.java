package org.tumen.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Caller;

/** One operation over server-sent events (enisdenjo/graphql-sse, PROTOCOL.md, distinct connections mode), to its end. */
final class EventStream implements Audience {
    private static final String SIGN_OF_LIFE = ":\n\n";

    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Sockets sockets;
    private final Context loop;
    private final Timers timers;
    private final Runnable waker = () -> later(this::wake);
    private @Nullable Underway operation;
    private final String address;
    private boolean entered;
    private boolean ended;
    private boolean full;
    private boolean waking;
    private long stall;

    EventStream(RoutingContext context, Sockets sockets) {
        this.context = context;
        this.response = context.response();
        this.sockets = sockets;
        this.address = sockets.intake().addresses().of(context.request());
        this.loop = context.vertx().getOrCreateContext();
        this.timers = new Timers(context.vertx());
    }

    /** Opens the stream, so that the client knows, and begins the operation. */
    void begin(GraphRequest request) {
        if (!sockets.intake().sockets().enter(address)) {
            Refusal.MANY_SOCKETS.send(context);
            return;
        }
        entered = true;
        open();
        operation = sockets.operation(this, request.by(new Caller(address, Caller.NOBODY.gone())));
        sockets.subscriptions().follow(waker);
        wake();
    }

    /** Opens the stream to say no more than why nothing comes. */
    void refuse(Refusal refusal) {
        open();
        refuse(refusal.errors(RequestLog.id(context)));
    }

    private void open() {
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.EVENTS.header())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY) // compressed, it would wait to be more
                .putHeader("X-Accel-Buffering", "no");
        response.drainHandler(drained -> drained());
        response.closeHandler(gone -> over());
        response.exceptionHandler(gone -> over());
        context.request().connection().shutdownHandler(stopping -> later(this::close));
        timers.every(sockets.limits().ping(), () -> {
            if (!isFull()) {
                response.write(SIGN_OF_LIFE);
            }
        });
        response.write(SIGN_OF_LIFE);
    }

    @Override
    public boolean isFull() {
        if (ended || response.closed()) {
            return true;
        }
        if (!full && response.writeQueueFull()) {
            full = true;
            stall = timers.after(
                    sockets.limits().stall(),
                    () -> context.request().connection().close());
        }
        return full;
    }

    @Override
    public boolean mayAsk() {
        return !isFull();
    }

    @Override
    public void asking(int more) {
        // a stream has one operation
    }

    @Override
    public void later(Runnable work) {
        loop.runOnContext(now -> work.run());
    }

    @Override
    public void wake() {
        if (!ended) {
            Objects.requireNonNull(operation).wake();
        }
    }

    @Override
    public void wakeAfter(Duration time) {
        if (!waking) {
            waking = true;
            timers.after(time, () -> {
                waking = false;
                wake();
            });
        }
    }

    @Override
    public void tell(String payload) {
        Patience.served(context);
        write(payload);
    }

    private void write(String payload) {
        if (!ended) {
            response.write("event: next\ndata: " + payload + "\n\n");
        }
    }

    /** What fails before it runs is told as a result, since a browser does not show the body of a refusal. */
    @Override
    public void refuse(JsonArray errors) {
        Patience.refused(context);
        write(new JsonObject().put("errors", errors).encode());
        complete();
    }

    @Override
    public void complete() {
        if (!ended) {
            response.write("event: complete\ndata:\n\n");
            close();
        }
    }

    private void drained() {
        if (full) {
            full = false;
            timers.stop(stall);
            wake();
        }
    }

    /** Without a word: who is cut off comes back. */
    private void close() {
        if (!ended) {
            over();
            response.end();
        }
    }

    private void over() {
        if (ended) {
            return;
        }
        ended = true;
        if (entered) {
            sockets.intake().sockets().leave(address);
        }
        timers.close();
        sockets.subscriptions().forget(waker);
        context.request().connection().shutdownHandler(null);
        if (operation != null) {
            operation.end();
        }
    }
}
