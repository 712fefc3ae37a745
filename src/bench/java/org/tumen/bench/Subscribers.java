package org.tumen.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many subscriptions to what changes, over the sockets of {@code graphql-transport-ws}: how soon an event reaches all. */
final class Subscribers {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int DOCUMENTS = 10;
    private static final int PATIENCE = 30;

    private final Vertx vertx = Vertx.vertx();
    private final int port;
    private final List<Line> lines = new ArrayList<>();

    Subscribers(int port) {
        this.port = port;
    }

    /** One socket; it lives on its event loop. */
    private static final class Line {
        private final WebSocket socket;
        private final Map<String, Promise<Long>> waited = new ConcurrentHashMap<>();

        Line(WebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(this::take);
        }

        private void take(String text) {
            JsonObject message = new JsonObject(text);
            Promise<Long> waiter = waited.remove(message.getString("id", message.getString("type")));
            if (waiter != null) {
                waiter.tryComplete(System.nanoTime());
            }
        }

        Future<Long> next(String id) {
            Promise<Long> promise = Promise.promise();
            waited.put(id, promise);
            return promise.future();
        }

        Future<Long> init() {
            Future<Long> acknowledged = next("connection_ack");
            socket.writeTextMessage("{\"type\":\"connection_init\"}");
            return acknowledged;
        }

        void subscribe(String id, int document) {
            socket.writeTextMessage(new JsonObject()
                    .put("id", id)
                    .put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", "subscription S" + document
                            + " { recordChanged { revision message ids } }"))
                    .encode());
        }

        void complete(String id) {
            socket.writeTextMessage("{\"type\":\"complete\",\"id\":\"" + id + "\"}");
        }
    }

    /** Opens the sockets, with so many subscriptions on each; ready when the server has taken them all. */
    void open(int sockets, int each) {
        WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(sockets));
        for (int number = 0; number < sockets; number++) {
            Line line = Waiting.on(client.connect(new WebSocketConnectOptions()
                            .setHost("localhost")
                            .setPort(port)
                            .setURI("/graphql")
                            .setSubProtocols(List.of(PROTOCOL)))
                    .map(Line::new));
            Waiting.on(line.init());
            for (int id = 0; id < each; id++) {
                line.subscribe("s" + id, id % DOCUMENTS);
            }
            Waiting.on(answered(line));
            lines.add(line);
        }
    }

    /** A ping is answered after what was sent before it was taken. */
    private static Future<Long> answered(Line line) {
        Future<Long> pong = line.next("pong");
        line.socket.writeTextMessage("{\"type\":\"ping\"}");
        return pong;
    }

    /** The milliseconds from the end of a change until each subscription has its event, in order. */
    double[] hear(int each, Runnable change) {
        List<Future<Long>> heard = new ArrayList<>();
        lines.forEach(line -> {
            for (int id = 0; id < each; id++) {
                heard.add(line.next("s" + id));
            }
        });
        change.run();
        long committed = System.nanoTime();
        Waiting.on(Future.all(heard).timeout(PATIENCE, TimeUnit.SECONDS));
        return heard.stream().mapToDouble(at -> (at.result() - committed) / 1e6).sorted().toArray();
    }

    /** Subscribes and cancels so often, over all sockets in turn. */
    void cycle(int times) {
        AtomicInteger number = new AtomicInteger();
        while (number.get() < times) {
            for (Line line : lines) {
                String id = "c" + number.incrementAndGet();
                line.subscribe(id, number.get() % DOCUMENTS);
                line.complete(id);
            }
            Waiting.on(Future.all(lines.stream().map(Subscribers::answered).toList()));
        }
    }

    static String told(double[] millis) {
        return "%d events, p50 %.1f ms, p99 %.1f ms, last %.1f ms"
                .formatted(millis.length, millis[millis.length / 2], millis[millis.length * 99 / 100],
                        Arrays.stream(millis).max().orElse(Double.NaN));
    }

    void close() {
        Waiting.on(vertx.close());
    }
}
