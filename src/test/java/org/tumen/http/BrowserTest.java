package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;
import org.tumen.TestSocket;

/** What pages of others may ask from a browser, and what answers tell a browser not to do with them. */
class BrowserTest {
    private static final String QUERY = "/graphql?query=%7B__typename%7D";
    private static final String LISTED = "https://explorer.example";
    private static final String SOCKETS = "graphql-transport-ws";
    private static TestServer server;
    private static TestServer alone;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("TUMEN_ORIGINS", "http://localhost:3000, " + LISTED));
        alone = new TestServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
        alone.close();
    }

    @Test
    void aPageOfAListedOriginMayReadAnswers() {
        var answer = server.get(QUERY, "Origin", LISTED);
        assertEquals(LISTED, header(answer, "Access-Control-Allow-Origin"));
        assertTrue(answer.headers().allValues("Vary").contains("Origin"));
        for (var exposed : List.of("ETag", "Retry-After", "Tumen-Revision")) {
            assertTrue(header(answer, "Access-Control-Expose-Headers").contains(exposed), exposed);
        }
        assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
        var refused = server.post("/graphql", "{", "Origin", LISTED);
        assertEquals(LISTED, header(refused, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://explorer.example.evil.example",
                "http://explorer.example"
            })
    void aPageOfAnotherOriginMayNot(String origin) {
        for (var own : List.of(server, alone)) {
            var answer = own.get(QUERY, "Origin", origin);
            assertEquals("", header(answer, "Access-Control-Allow-Origin"));
            var preflight = preflight(own, origin);
            assertEquals("", header(preflight, "Access-Control-Allow-Origin"));
            assertEquals("", header(preflight, "Access-Control-Allow-Methods"));
        }
        assertTrue(server.get(QUERY).headers().allValues("Vary").contains("Origin"), "also without an origin");
    }

    @Test
    void aPreflightOfAListedOriginTellsWhatMayBeAsked() {
        var preflight = preflight(server, LISTED);
        assertEquals(204, preflight.statusCode());
        assertEquals("GET, HEAD, POST", header(preflight, "Access-Control-Allow-Methods"));
        for (var allowed : List.of("Authorization", "Content-Type", "If-None-Match", "Tumen-Revision")) {
            assertTrue(header(preflight, "Access-Control-Allow-Headers").contains(allowed), allowed);
        }
        assertEquals("86400", header(preflight, "Access-Control-Max-Age"));
    }

    @Test
    void aStarIsForEverybodyAndNamesNobody() {
        try (var open = new TestServer(Map.of("TUMEN_ORIGINS", "*"))) {
            var answer = open.get(QUERY, "Origin", "https://anybody.example");
            assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
            assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
            assertFalse(answer.headers().allValues("Vary").contains("Origin"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/graphql", "/graphiql/", "/graphiql/start.js", "/health/live", "/metrics", "/nowhere"})
    void everyAnswerTellsBrowsersWhatNotToDo(String path) {
        var answer = server.get(path);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertTrue(header(answer, "Permissions-Policy").contains("geolocation=()"));
        assertTrue(header(answer, "Content-Security-Policy").contains("default-src 'none'"));
        assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertFalse(header(answer, "Content-Security-Policy").contains("unsafe"));
        assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
        assertEquals("", header(answer, "Server") + header(answer, "X-Powered-By"));
        assertEquals("", header(answer, "Strict-Transport-Security"), "that is for the proxy that has the certificate");
    }

    @Test
    void aSocketIsForItsOwnPagesAndListedOrigins() {
        for (var origin : List.of(LISTED, "http://localhost:" + server.port(), "https://localhost:" + server.port())) {
            TestSocket.open(server.port(), "Origin", origin).close();
        }
        TestSocket.open(server.port()).close();
        for (var origin : List.of("https://evil.example", "null", "http://localhost:1")) {
            var socket = TestSocket.raw(server.port(), SOCKETS, "Origin", origin);
            assertEquals("4403 Forbidden: pages of this origin may not open a socket", socket.closed());
        }
    }

    @Test
    void aPreflightOpensNothingOfAPrivateServer(@TempDir Path folder) throws IOException {
        var token = Files.writeString(folder.resolve("token"), "a-token-of-some-length");
        try (var closed = new TestServer(Map.of("TUMEN_TOKEN_FILE", token.toString(), "TUMEN_ORIGINS", LISTED))) {
            var preflight = preflight(closed, LISTED);
            assertEquals(204, preflight.statusCode());
            assertEquals("", preflight.body());
            assertEquals(401, closed.send("OPTIONS", "/graphql", null).statusCode());
            assertEquals(401, closed.send("HEAD", QUERY, null).statusCode());
            assertEquals(401, closed.get(QUERY, "Accept", "text/event-stream").statusCode());
            var refused = closed.get(QUERY, "Origin", LISTED);
            assertEquals(401, refused.statusCode());
            assertEquals(LISTED, header(refused, "Access-Control-Allow-Origin"));
        }
    }

    @Test
    void introspectionAndGraphiqlAreForWhoWantsThem() {
        try (var quiet = new TestServer(Map.of("TUMEN_GRAPHIQL", "false", "TUMEN_MOST_INTROSPECTION", "0"))) {
            assertEquals(404, quiet.get("/graphiql/").statusCode());
            for (var query : List.of("{ __schema { description } }", "{ a: __type(name: \"Person\") { name } }")) {
                assertTrue(quiet.ask(query).encode().contains("FORBIDDEN"), query);
            }
            assertEquals(
                    "Query", quiet.ask("{ __typename }").getJsonObject("data").getString("__typename"));
        }
    }

    @Test
    void whatIsNoOriginStopsTheStart() {
        for (var wrong : List.of("example.org", "https://example.org/", "https://a@b", "ftp://x", "https://")) {
            var failure = assertThrows(RuntimeException.class, () -> new TestServer(Map.of("TUMEN_ORIGINS", wrong)));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("TUMEN_ORIGINS "), failure::toString);
        }
    }

    private static HttpResponse<String> preflight(TestServer from, String origin) {
        return from.send(
                "OPTIONS",
                "/graphql",
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
