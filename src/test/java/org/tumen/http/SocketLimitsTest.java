package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.TestServer;
import org.tumen.TestSocket;

/** How much a socket may take, and one address over all of its sockets. */
class SocketLimitsTest {
    private static final String QUERY = "{ __typename }";
    private static final String SUBSCRIPTION = "subscription { recordChanged { revision } }";
    private static final SocketLimits SLOW = new SocketLimits(
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            1_000_000,
            100,
            1_000,
            4_000_000,
            8);
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
    void anIdHasALimit() {
        try (var socket = open()) {
            socket.subscribe("x".repeat(257), QUERY);
            assertEquals("4400 The id has more than 256 characters", socket.closed());
        }
    }

    @Test
    void takesAMessageOfAlmostAMegabyteAndNoLargerOne() {
        try (var socket = open()) {
            socket.subscribe("large", QUERY, new JsonObject().put("more", "a".repeat(999_000)));
            assertEquals("{\"__typename\":\"Query\"}", data(socket, "large"));
            socket.send("{\"type\":\"ping\",\"x\":\"" + "a".repeat(1_000_000) + "\"}");
            assertEquals("1009 The message is larger than 1 MB", socket.closed());
        }
    }

    @Test
    void takesNoLargerMessageInManyFrames() {
        try (var socket = open()) {
            for (var frame = 0; frame < 20; frame++) {
                socket.socket()
                        .sendText("a".repeat(60_000), false)
                        .exceptionally(closed -> null)
                        .join();
            }
            assertEquals("1009 The message is larger than 1 MB", socket.closed());
        }
    }

    @Test
    void theOperationsOfASocketAreBounded() {
        try (var socket = open()) {
            for (var i = 0; i < 1_000; i++) {
                socket.subscribe("s" + i, SUBSCRIPTION);
            }
            socket.quiet();
            socket.subscribe("more", SUBSCRIPTION);
            assertEquals(
                    "1008 At most 1000 operations of 4000000 characters together may be under way on a socket",
                    socket.closed());
        }
    }

    @Test
    void theCharactersOfASocketAreBounded() {
        var more = new JsonObject().put("more", "a".repeat(900_000));
        try (var socket = open()) {
            for (var i = 0; i < 5; i++) {
                socket.subscribe("s" + i, SUBSCRIPTION, more);
            }
            assertTrue(socket.closed().startsWith("1008 "));
        }
        try (var socket = open()) {
            for (var i = 0; i < 10; i++) {
                socket.subscribe("s" + i, SUBSCRIPTION, more);
                socket.complete("s" + i);
            }
            socket.quiet();
        }
    }

    @Test
    void theSubscriptionsOfAnAddressAreBoundedOverItsSocketsAndStreams() {
        try (var own = new TestServer(Map.of("TUMEN_ADDRESS_SUBSCRIPTIONS", "2"), server.database());
                var first = TestSocket.open(own.port());
                var second = TestSocket.open(own.port())) {
            first.subscribe("a", SUBSCRIPTION);
            second.subscribe("b", SUBSCRIPTION);
            second.subscribe("query", QUERY);
            assertEquals("{\"__typename\":\"Query\"}", data(second, "query"));
            assertEquals("complete", second.next().getString("type"));
            second.subscribe("c", SUBSCRIPTION);
            assertLimited(second.refused("c").getJsonObject(0));
            var stream = own.get(
                    "/graphql?query="
                            + SUBSCRIPTION
                                    .replace(" ", "%20")
                                    .replace("{", "%7B")
                                    .replace("}", "%7D"),
                    "Accept",
                    "text/event-stream");
            assertTrue(stream.body().contains("LIMITED"), stream.body());
            first.complete("a");
            first.quiet();
            second.subscribe("c", SUBSCRIPTION);
            second.quiet();
        }
    }

    @Test
    void aMessageThatIsTooDeepIsClosed() {
        for (var message : List.of(
                "{\"type\":\"ping\",\"payload\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(41),
                "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{__typename}\",\"variables\":{\"a\":"
                        + "[".repeat(100_000))) {
            try (var socket = open()) {
                socket.send(message);
                assertTrue(socket.closed().startsWith("4400 The JSON has more than 32 objects and lists"));
            }
        }
    }

    /** More than a second's worth of messages is read, in as many seconds as it takes. */
    @Test
    void manyMessagesAreReadSlowlyAndNoneIsLost() {
        try (var own = new TestServer(Map.of(), server.database(), SLOW);
                var socket = TestSocket.open(own.port())) {
            var start = System.nanoTime();
            for (var i = 0; i < 250; i++) {
                socket.send("{\"type\":\"ping\",\"payload\":{\"at\":" + i + "}}");
            }
            for (var i = 0; i < 250; i++) {
                assertEquals(i, socket.next().getJsonObject("payload").getInteger("at"));
            }
            assertTrue(System.nanoTime() - start > 1_500_000_000L, "they were read at once");
        }
    }

    /** The fields take more than half a millisecond to validate; forty times that is at least twenty. */
    @Test
    void aSocketThatWasRefusedWhatTakesLongRests() {
        var fields = IntStream.range(0, 420).mapToObj(i -> "a" + i + "(b: 1)").collect(Collectors.joining(" "));
        try (var socket = open();
                var other = open()) {
            other.subscribe("short", QUERY);
            data(other, "short");
            socket.subscribe("long", "{ record { " + fields + " } }");
            socket.refused("long");
            var told = System.nanoTime();
            socket.send("{\"type\":\"ping\"}");
            assertEquals("pong", socket.next().getString("type"));
            assertTrue(System.nanoTime() - told > 15_000_000);
        }
    }

    private static void assertLimited(JsonObject error) {
        assertEquals("LIMITED", error.getJsonObject("extensions").getString("code"), error.encode());
    }

    @Test
    void aSubscriptionOfTooManyFieldsIsRefused() {
        try (var socket = open()) {
            var fields = new StringBuilder();
            for (var i = 0; i < 100; i++) {
                fields.append(" a").append(i).append(": ids");
            }
            socket.subscribe("s", "subscription { recordChanged {" + fields + " } }");
            assertEquals(
                    "A subscription may select at most 100 fields.",
                    socket.refused("s").getJsonObject(0).getString("message"));
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
