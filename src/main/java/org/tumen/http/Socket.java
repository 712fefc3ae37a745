package org.tumen.http;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Caller;

/** One connection of graphql-transport-ws (enisdenjo/graphql-ws, PROTOCOL.md), from its upgrade to its end. */
final class Socket {
    private final Wire wire;
    private final Sockets sockets;
    private final String requestId;
    private final String address;
    private final Runnable waker = this::wakeLater;
    private final Map<String, Open> operations = new LinkedHashMap<>();
    private boolean acknowledged;
    private boolean waking;
    private long initTimer;
    private int characters;
    private int asking;

    /** An operation and what it takes of the socket's characters. */
    private record Open(Underway operation, int characters) {}

    /** The other side of one of the operations. */
    private final class Line implements Audience {
        private final String id;
        private final String quoted;
        private final long begun = System.nanoTime();
        private long took;

        Line(String id) {
            this.id = id;
            this.quoted = Json.encode(id);
        }

        @Override
        public boolean isFull() {
            return wire.isFull();
        }

        @Override
        public boolean mayAsk() {
            return asking < sockets.limits().questions() && !wire.isFull();
        }

        @Override
        public void asking(int more) {
            asking += more;
        }

        @Override
        public void later(Runnable work) {
            wire.later(work);
        }

        @Override
        public void wake() {
            Socket.this.wake();
        }

        @Override
        public void wakeAfter(Duration time) {
            if (waking) {
                return;
            }
            waking = true;
            wire.timers().after(time, () -> {
                waking = false;
                wake();
            });
        }

        @Override
        public void tell(String payload) {
            sockets.intake().rests().served(wire);
            wire.send("{\"id\":" + quoted + ",\"type\":\"next\",\"payload\":" + payload + "}");
        }

        /** The operation was looked at: what comes of it later takes time of others. */
        void looked() {
            took = System.nanoTime() - begun;
        }

        @Override
        public void refuse(JsonArray errors) {
            wire.send("{\"id\":" + quoted + ",\"type\":\"error\",\"payload\":" + errors.encode() + "}");
            wire.rest(sockets.intake().rests().after(wire, took == 0 ? System.nanoTime() - begun : took));
            end(id);
        }

        @Override
        public void complete() {
            wire.send("{\"id\":" + quoted + ",\"type\":\"complete\"}");
            end(id);
        }
    }

    Socket(Wire wire, Sockets sockets, String requestId, String address) {
        this.address = address;
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

    private void wakeLater() {
        wire.later(this::wake);
    }

    private void wake() {
        List.copyOf(operations.values()).forEach(open -> open.operation().wake());
    }

    private void received(String text) {
        try {
            var message = ClientMessage.of(text, sockets.intake().json());
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
        if (operations.containsKey(message.id())) {
            wire.close(Closing.duplicate(message.id()));
            return;
        }
        var limits = sockets.limits();
        if (operations.size() == limits.operations() || characters + length > limits.characters()) {
            wire.close(Closing.tooMany(limits));
            return;
        }
        var line = new Line(message.id());
        try {
            begin(message.id(), line, message.request(sockets.persisted(), requestId), length);
            line.looked();
        } catch (Refused refused) {
            line.refuse(refused.refusal().errors(requestId));
        }
    }

    private void begin(String id, Line line, GraphRequest request, int length) {
        var operation = sockets.operation(line, request.by(new Caller(address, Caller.NOBODY.gone())));
        characters += length;
        if (operations.isEmpty()) {
            sockets.subscriptions().follow(waker);
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
}
