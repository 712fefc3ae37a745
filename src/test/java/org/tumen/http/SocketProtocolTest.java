package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;
import org.tumen.TestSocket;

/** graphql-transport-ws: every message and every way to be closed. */
class SocketProtocolTest {
    private static final String QUERY = "{ __typename }";
    private static final String SUBSCRIPTION = "subscription { recordChanged { revision } }";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void otherSubprotocolsAreClosed() {
        assertEquals("4406 Subprotocol not acceptable", raw(null).closed());
    }

    @Test
    void whoDoesNotBeginIsClosed() {
        assertEquals(
                "4408 Connection initialisation timeout",
                raw("graphql-transport-ws").closed());
    }

    @Test
    void whoBeginsTwiceIsClosed() {
        try (var socket = open()) {
            socket.send("{\"type\":\"connection_init\"}");
            assertEquals("4429 Too many initialisation requests", socket.closed());
        }
    }

    @Test
    void whoAsksBeforeTheBeginningIsClosed() {
        try (var socket = raw("graphql-transport-ws")) {
            socket.subscribe("a", QUERY);
            assertEquals("4401 Unauthorized", socket.closed());
        }
    }

    @Test
    void anIdThatIsInUseIsClosed() {
        try (var socket = open()) {
            socket.subscribe("mine", SUBSCRIPTION);
            socket.subscribe("mine", SUBSCRIPTION);
            assertEquals("4409 Subscriber for mine already exists", socket.closed());
        }
    }

    @Test
    void aReasonIsCutToWhatACloseFrameHolds() {
        var id = "기록".repeat(60);
        try (var socket = open()) {
            socket.subscribe(id, SUBSCRIPTION);
            socket.subscribe(id, SUBSCRIPTION);
            assertTrue(socket.closed().startsWith("4409 Subscriber for 기록기록"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text                                              | The message is no JSON object",
                "[]                                                | The message is no JSON object",
                "null                                              | The message is no JSON object",
                "{}                                                | The message has no type that a client sends",
                "{\"type\":7}                                      | The message has no type that a client sends",
                "{\"type\":\"start\"}                              | The message has no type that a client sends",
                "{\"type\":\"next\",\"id\":\"a\",\"payload\":{}}   | The message has no type that a client sends",
                "{\"type\":\"connection_ack\"}                     | The message has no type that a client sends",
                "{\"type\":\"ping\",\"payload\":7}                 | The payload is no JSON object",
                "{\"type\":\"complete\"}                           | The message has no id",
                "{\"type\":\"subscribe\",\"payload\":{}}           | The message has no id",
                "{\"type\":\"subscribe\",\"id\":\"\"}              | The message has no id",
                "{\"type\":\"subscribe\",\"id\":7}                 | The message has no id",
                "{\"type\":\"subscribe\",\"id\":\"a\"}             | The message has no payload",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{}} | The request has no query.",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":7}} | 'query' must be a string.",
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{a}\",\"variables\":[]}} | 'variables' must be a JSON object.",
            })
    void whatIsNoMessageIsClosed(String message, String reason) {
        try (var socket = open()) {
            socket.send(message);
            assertEquals("4400 " + reason, socket.closed());
        }
    }

    @Test
    void bytesAreNoMessage() {
        try (var socket = open()) {
            socket.socket().sendBinary(ByteBuffer.allocate(2), true).join();
            assertEquals("4400 The message is not text", socket.closed());
        }
    }

    @Test
    void aPingIsAnsweredBeforeAndAfterTheBeginning() {
        try (var socket = raw("graphql-transport-ws")) {
            socket.quiet();
            socket.init();
            socket.send("{\"type\":\"ping\",\"payload\":{\"at\":7}}");
            assertEquals(
                    "{\"type\":\"pong\",\"payload\":{\"at\":7}}", socket.next().encode());
            socket.send("{\"type\":\"pong\"}");
            socket.quiet();
        }
    }

    @Test
    void aQueryIsAnsweredAndCompleted() {
        try (var socket = open()) {
            socket.subscribe(
                    "q",
                    "query Q($name: String!) { __type(name: $name) { name } }",
                    new JsonObject().put("name", "Person"));
            assertEquals("{\"__type\":{\"name\":\"Person\"}}", data(socket, "q"));
            assertEquals("{\"id\":\"q\",\"type\":\"complete\"}", socket.next().encode());
            socket.subscribe("q", QUERY);
            assertEquals("{\"__typename\":\"Query\"}", data(socket, "q"));
        }
    }

    @Test
    void manyQueriesAreAnsweredOverOneSocket() {
        try (var socket = open()) {
            for (var i = 0; i < 200; i++) {
                socket.subscribe("q" + i, "{ record { revision } }");
            }
            var completed = 0;
            for (var i = 0; i < 400; i++) {
                completed += socket.next().getString("type").equals("complete") ? 1 : 0;
            }
            assertEquals(200, completed);
            socket.quiet();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ nothing }",
                "{",
                "subscription { nothing }",
                "subscription { recordChanged { nothing } }",
                "subscription { recordChanged }",
                "subscription { recordChanged { revision } __typename }",
                "subscription { a: recordChanged { revision } b: recordChanged { revision } }",
                "subscription { recordChanged @skip(if: true) { revision } }",
                "subscription($skip: Boolean!) { recordChanged @skip(if: $skip) { revision } }",
                "subscription A { recordChanged { revision } } query B { __typename }",
                "subscription { recordChanged(sinceRevision: \"a\") { revision } }",
                "subscription($since: Int!) { recordChanged(sinceRevision: $since) { revision } }",
                "mutation { a }",
            })
    void anOperationThatCannotRunIsRefusedAndNothingElseEnds(String document) {
        try (var socket = open()) {
            socket.subscribe("bad", document);
            var error = socket.refused("bad").getJsonObject(0);
            assertEquals("BAD_REQUEST", error.getJsonObject("extensions").getString("code"), error.encode());
            socket.subscribe("bad", QUERY);
            assertEquals("{\"__typename\":\"Query\"}", data(socket, "bad"));
        }
    }

    @Test
    void completingWhatIsNotThereIsNoError() {
        try (var socket = open()) {
            socket.complete("nothing");
            socket.quiet();
        }
    }

    @Test
    void aSubscriptionOverHttpIsRefused() {
        var answer = server.ask(SUBSCRIPTION);
        var error = answer.getJsonArray("errors").getJsonObject(0);
        assertEquals("BAD_REQUEST", error.getJsonObject("extensions").getString("code"), error.encode());
        assertTrue(error.getString("message").contains("WebSocket"), error.encode());
    }

    @Test
    void aServerThatStopsSaysSo() {
        var stopping = new TestServer(Map.of());
        try (var socket = TestSocket.open(stopping.port())) {
            socket.subscribe("s", SUBSCRIPTION);
            socket.quiet();
            var start = System.nanoTime();
            stopping.close();
            assertEquals("1001 The server stops", socket.closed());
            assertTrue(System.nanoTime() - start < 5_000_000_000L, "it took long to stop");
        }
    }

    @Test
    void aPrivateServerAsksForItsTokenAtTheUpgrade(@TempDir Path folder) throws IOException {
        var token = Files.writeString(folder.resolve("token"), "a-token-of-some-length");
        try (var closed = new TestServer(Map.of("TUMEN_TOKEN_FILE", token.toString()))) {
            for (var headers : new String[][] {{}, {"Authorization", "Bearer another-token-of-some-length"}}) {
                var refused = assertThrows(
                        IllegalStateException.class,
                        () -> TestSocket.raw(closed.port(), "graphql-transport-ws", headers));
                var handshake = ((ExecutionException) refused.getCause()).getCause();
                assertEquals(
                        401,
                        ((WebSocketHandshakeException) handshake).getResponse().statusCode());
            }
            try (var socket = TestSocket.open(closed.port(), "Authorization", "Bearer a-token-of-some-length")) {
                socket.subscribe("q", QUERY);
                assertEquals("{\"__typename\":\"Query\"}", data(socket, "q"));
            }
        }
    }

    private static String data(TestSocket socket, String id) {
        return socket.told(id).getJsonObject("data").encode();
    }

    private static TestSocket raw(String subprotocol) {
        return TestSocket.raw(server.port(), subprotocol);
    }

    private static TestSocket open() {
        return TestSocket.open(server.port());
    }
}
