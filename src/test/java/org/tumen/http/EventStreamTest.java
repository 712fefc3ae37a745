package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.TestDatabase;
import org.tumen.TestServer;

/** GraphQL over server-sent events, distinct connections mode: one request is one stream. */
@Timeout(60)
class EventStreamTest {
    private static final String[] STREAM = {"Accept", "text/event-stream"};
    private static final String FOLLOW =
            "/graphql?query=subscription%7BrecordChanged(sinceRevision:0)%7Brevision%7D%7D";
    private static final SocketLimits LIVELY = new SocketLimits(
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            Duration.ofSeconds(3),
            Duration.ofMillis(300),
            1_000_000,
            100_000,
            1_000,
            4_000_000,
            8);
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of(), TestDatabase.shipped(), LIVELY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aQueryIsOneEventAndTheEnd() {
        var answer = server.post("/graphql", "{\"query\":\"{ __typename }\"}", STREAM);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                ":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"},\"extensions\":{\"revision\":1,\"cost\":1}}\n\nevent: complete\ndata:\n\n",
                answer.body());
    }

    @Test
    void whatDoesNotRunIsAnEventAsWell() {
        for (var query : new String[] {"{ absent }", "{", "subscription { absent }", "mutation { absent }"}) {
            var answer = server.post("/graphql", "{\"query\":\"" + query + "\"}", STREAM);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("event: next\ndata: {\"errors\":[{"), answer.body());
            assertTrue(answer.body().endsWith("event: complete\ndata:\n\n"), answer.body());
        }
    }

    @Test
    void whatIsNoRequestIsRefusedAsElsewhere() {
        assertEquals(400, server.get("/graphql", STREAM).statusCode());
        assertEquals(400, server.post("/graphql", "{", STREAM).statusCode());
        assertEquals(405, server.get("/graphql?query=mutation%7Ba%7D", STREAM).statusCode());
    }

    @Test
    void thereIsNoSingleConnectionMode() {
        for (var answer : new java.net.http.HttpResponse<?>[] {
            server.send("PUT", "/graphql", null, STREAM),
            server.send("DELETE", "/graphql?operationId=1", null),
            server.get("/graphql", "Accept", "text/event-stream", "X-GraphQL-Event-Stream-Token", "1")
        }) {
            assertEquals(405, answer.statusCode());
            assertTrue(String.valueOf(answer.body()).contains("distinct connections mode"));
        }
    }

    @Test
    void aStreamShowsThatItLivesAndEndsWithItsReader() throws Exception {
        try (var socket = new Socket("localhost", server.port())) {
            var lines = ask(socket);
            assertEquals(
                    "data: {\"data\":{\"recordChanged\":{\"revision\":1}},\"extensions\":{\"revision\":1,\"cost\":53}}",
                    next(lines, "data:"));
            assertEquals(":", next(lines, ":"));
            assertEquals(":", next(lines, ":"));
            assertEquals(1, server.metric("tumen_subscriptions"));
        }
        while (server.metric("tumen_subscriptions") > 0) {
            Thread.sleep(20);
        }
    }

    @Test
    void aServerThatStopsEndsItsStreams() throws Exception {
        var stopping = new TestServer(Map.of());
        try (var socket = new Socket("localhost", stopping.port())) {
            var lines = ask(socket);
            next(lines, "data:");
            var start = System.nanoTime();
            stopping.close();
            assertEquals(null, next(lines, "data:"));
            assertTrue(System.nanoTime() - start < 8_000_000_000L, "it took long to stop");
        }
    }

    private static BufferedReader ask(Socket socket) throws IOException {
        var request = "GET " + FOLLOW + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + "Accept-Encoding: gzip\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next line that begins so; null at the end. */
    private static String next(BufferedReader lines, String start) throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return line;
    }
}
