package org.tumen.http;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection of graphql-transport-ws (enisdenjo/graphql-ws, PROTOCOL.md), from its upgrade to its end. */
final class Socket {
    private final Wire wire;
    private final Sockets sockets;
    private final String requestId;
    private final Runnable waker = () -> later(this::wake);
    private final Map<String, Open> operations = new LinkedHashMap<>();
    private boolean acknowledged;
    private boolean waking;
    private long initTimer;
    private int characters;
    private int asking;

    /** An operation and what it takes of the socket's characters. */
    private record Open(Underway operation, int characters) {}

    Socket(Wire wire, Sockets sockets, String requestId) {
        this.wire = wire;
        this.sockets = sockets;
        this.requestId = requestId;
    }

    /** Begins the protocol: the client must introduce itself in time. */
    void start(Runnable onClose) {
        wire.open(this::received, this::wake, () -> {
            sockets.subscriptions().forget(waker);
            operations.values().forEach(open -> open.operation().end());
            operations.clear();
            onClose.run();
        });
        initTimer = wire.timers().after(sockets.limits().init(), () -> wire.close(Closing.NO_INIT));
    }

    /** How many operations are under way. */
    int operations() {
        return operations.size();
    }

    boolean isFull() {
        return wire.isFull();
    }

    /** Whether another query may be answered now. */
    boolean mayAsk() {
        return asking < sockets.limits().questions() && !wire.isFull();
    }

    void asking(int more) {
        asking += more;
    }

    /** Does the work later on the socket's event loop; the socket may be closed by then. */
    void later(Runnable work) {
        wire.later(work);
    }

    /** Lets every operation go on where it can. */
    void wake() {
        List.copyOf(operations.values()).forEach(open -> open.operation().wake());
    }

    /** Does so after a while; once, however many ask. */
    void wakeAfter(Duration time) {
        if (waking) {
            return;
        }
        waking = true;
        wire.timers().after(time, () -> {
            waking = false;
            wake();
        });
    }

    /** Sends what came of an operation, as JSON. */
    void tell(String id, String payload) {
        wire.send("{\"id\":" + quoted(id) + ",\"type\":\"next\",\"payload\":" + payload + "}");
    }

    /** Ends an operation that did not run. */
    void refuse(String id, JsonArray errors) {
        wire.send("{\"id\":" + quoted(id) + ",\"type\":\"error\",\"payload\":" + errors.encode() + "}");
        end(id);
    }

    /** Ends an operation that has told all. */
    void complete(String id) {
        wire.send("{\"id\":" + quoted(id) + ",\"type\":\"complete\"}");
        end(id);
    }

    private void received(String text) {
        try {
            var message = ClientMessage.of(text);
            switch (message.type()) {
                case CONNECTION_INIT -> init();
                case PING -> pong(message.payload());
                case PONG -> {}
                case SUBSCRIBE -> subscribe(message, text.length());
                case COMPLETE -> end(message.id());
            }
        } catch (BadRequest malformed) {
            wire.close(Closing.invalid(malformed.getMessage()));
        }
    }

    private void init() {
        if (acknowledged) {
            wire.close(Closing.MANY_INITS);
            return;
        }
        acknowledged = true;
        wire.timers().stop(initTimer);
        wire.send("{\"type\":\"connection_ack\"}");
    }

    private void pong(@Nullable JsonObject payload) {
        wire.send(payload == null ? "{\"type\":\"pong\"}" : "{\"type\":\"pong\",\"payload\":" + payload.encode() + "}");
    }

    private void subscribe(ClientMessage message, int length) {
        if (!acknowledged) {
            wire.close(Closing.UNAUTHORIZED);
            return;
        }
        var request = message.request(requestId);
        if (operations.containsKey(message.id())) {
            wire.close(Closing.duplicate(message.id()));
            return;
        }
        var limits = sockets.limits();
        if (operations.size() == limits.operations() || characters + length > limits.characters()) {
            wire.close(Closing.tooMany(limits));
            return;
        }
        begin(message.id(), request, length);
    }

    private void begin(String id, GraphRequest request, int length) {
        var subscriptions = sockets.subscriptions();
        var operation = subscriptions.isMeant(request.asked())
                ? new Follower(this, subscriptions, id, request.asked())
                : new Question(this, sockets, id, request);
        characters += length;
        if (operations.isEmpty()) {
            subscriptions.follow(waker);
        }
        operations.put(id, new Open(operation, length));
        operation.wake();
    }

    private void end(String id) {
        var open = operations.remove(id);
        if (open == null) {
            return;
        }
        characters -= open.characters();
        open.operation().end();
        if (operations.isEmpty()) {
            sockets.subscriptions().forget(waker);
            return;
        }
        wake();
    }

    private static String quoted(String text) {
        return Json.encode(text);
    }
}
