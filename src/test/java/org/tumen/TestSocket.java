package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A client of graphql-transport-ws that does what it is told, right or wrong. */
public final class TestSocket implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int SECONDS = 15;

    private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final boolean reading;
    private final WebSocket socket;

    private TestSocket(int port, @Nullable String subprotocol, boolean reading, String... headers) {
        this.reading = reading;
        var builder = CLIENT.newWebSocketBuilder();
        if (subprotocol != null) {
            builder.subprotocols(subprotocol);
        }
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = await(builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this));
    }

    /** Upgraded and no more. */
    public static TestSocket raw(int port, @Nullable String subprotocol, String... headers) {
        return new TestSocket(port, subprotocol, true, headers);
    }

    /** Acknowledged. */
    public static TestSocket open(int port, String... headers) {
        var socket = raw(port, "graphql-transport-ws", headers);
        socket.init();
        return socket;
    }

    /** Says what it says without ever reading. */
    public static TestSocket deaf(int port) {
        var socket = new TestSocket(port, "graphql-transport-ws", false);
        socket.send("{\"type\":\"connection_init\"}");
        return socket;
    }

    /** Introduces itself and waits to be acknowledged. */
    public void init() {
        send("{\"type\":\"connection_init\"}");
        assertEquals("{\"type\":\"connection_ack\"}", next().encode());
    }

    public void send(String message) {
        await(socket.sendText(message, true));
    }

    public WebSocket socket() {
        return socket;
    }

    public void subscribe(String id, String query) {
        subscribe(id, query, new JsonObject());
    }

    public void subscribe(String id, String query, JsonObject variables) {
        var payload = new JsonObject().put("query", query).put("variables", variables);
        send(new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", payload)
                .encode());
    }

    public void complete(String id) {
        send(new JsonObject().put("id", id).put("type", "complete").encode());
    }

    /** The next message, whatever it is. */
    public JsonObject next() {
        try {
            var message = messages.poll(SECONDS, TimeUnit.SECONDS);
            assertNotNull(message, () -> "nothing came; closed: " + closed.getNow("no"));
            return message;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What the next message tells an operation. */
    public JsonObject told(String id) {
        var message = next();
        assertEquals("next", message.getString("type"), message.encode());
        assertEquals(id, message.getString("id"), message.encode());
        return message.getJsonObject("payload");
    }

    /** The next revision that an operation is told of; its document has one field, recordChanged. */
    public JsonObject change(String id) {
        return told(id).getJsonObject("data").getJsonObject("recordChanged");
    }

    /** The errors by which an operation is refused. */
    public JsonArray refused(String id) {
        var message = next();
        assertEquals("error", message.getString("type"), message.encode());
        assertEquals(id, message.getString("id"), message.encode());
        return message.getJsonArray("payload");
    }

    /** Nothing comes but the answer to a ping. */
    public void quiet() {
        send("{\"type\":\"ping\"}");
        assertEquals("{\"type\":\"pong\"}", next().encode());
    }

    public void silent(long millis) throws InterruptedException {
        assertNull(messages.poll(millis, TimeUnit.MILLISECONDS));
    }

    /** The code and reason that the server closed it with: "4408 Connection initialisation timeout". */
    public String closed() {
        return await(closed);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            messages.add(new JsonObject(text.toString()));
            text.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete("failed " + failure);
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(1000, "").exceptionally(gone -> null).join();
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
