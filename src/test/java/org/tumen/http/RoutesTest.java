package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.TestServer;

/** The protocol: what the server answers whatever the record holds. */
class RoutesTest {
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";
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
    void answersAQueryByPostAndByGet() {
        var posted = server.post("/graphql", TYPENAME);
        var got = server.get("/graphql?query=" + encode("{ __typename }"));
        assertEquals(200, posted.statusCode());
        assertEquals(200, got.statusCode());
        assertEquals("application/json; charset=utf-8", header(posted, "Content-Type"));
        assertTrue(new JsonObject(got.body()).containsKey("data"), got.body());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/graphql,'GET, HEAD, OPTIONS, POST'",
        "DELETE,/graphql,'GET, HEAD, OPTIONS, POST'",
        "POST,/health/live,'GET, HEAD'",
        "PUT,/metrics,'GET, HEAD'"
    })
    void otherMethodsAreRefusedWithTheAllowedOnes(String method, String path, String allowed) {
        var answer = server.send(method, path, null);
        assertRefused(405, "BAD_REQUEST", answer);
        assertEquals(allowed, header(answer, "Allow"));
    }

    @Test
    void aHeadIsAGetWithoutItsBody() {
        for (var path : new String[] {"/graphql?query=%7B__typename%7D", "/health/live", "/metrics", "/graphiql/"}) {
            var head = server.send("HEAD", path, null);
            assertEquals(200, head.statusCode(), path);
            assertEquals("", head.body(), path);
            assertEquals(header(server.get(path), "Content-Type"), header(head, "Content-Type"), path);
        }
        assertEquals(400, server.send("HEAD", "/graphql", null).statusCode());
    }

    @Test
    void anOptionsTellsTheMethods() {
        var answer = server.send("OPTIONS", "/graphql", null);
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS, POST", header(answer, "Allow"));
    }

    @Test
    void everyAnswerHasARequestIdAndKeepsAUsableOne() {
        assertTrue(header(server.get("/nowhere"), "X-Request-Id").matches("[0-9a-f]{16}"));
        assertEquals("mine-1", header(server.get("/health/live", "X-Request-Id", "mine-1"), "X-Request-Id"));
        assertFalse(header(server.get("/health/live", "X-Request-Id", "a b=\"c\""), "X-Request-Id")
                .contains(" "));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertRefused(404, "NOT_FOUND", server.get("/nowhere"));
        assertRefused(404, "NOT_FOUND", server.get("/graphiql/static/js/..%2f..%2findex.html"));
        assertRefused(404, "NOT_FOUND", server.get("/graphiql/static/js/absent.js"));
    }

    /** Every first part of an address, with and without what may follow it: nowhere a fault of ours. */
    @Test
    void anAddressBesideARouteIsFoundOrNotFound() {
        var paths = List.of("/%s", "/%s/", "//%s", "/%s//", "/%s/.", "/%s/..", "/%s/../%s", "/%s?x=1", "/%s/%%2F");
        for (var first : List.of("graphql", "graphiql", "export", "health", "metrics", "app", "person", "events", "")) {
            for (var path : paths) {
                for (var method : List.of("GET", "HEAD")) {
                    var answer = server.send(method, path.formatted(first, first), null);
                    assertTrue(answer.statusCode() < 500, method + " " + path.formatted(first, first));
                }
            }
        }
        for (var path : List.of("/export", "/export/", "/export?x=1", "//export", "/export/persons.csv/")) {
            assertRefused(404, "NOT_FOUND", server.get(path));
        }
        assertEquals(404, server.send("HEAD", "/export", null).statusCode());
        assertEquals(200, server.get("//export/./persons.csv").statusCode());
    }

    @Test
    void aPathThatCannotBeReadIsToldAsAPageToWhoReadsPages() {
        try (var connection = new RawConnection(server.port())) {
            connection.send(
                    "GET /person/%E0%A4%A HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            var page = connection.rest();
            assertTrue(page.contains("<p>The path cannot be read.</p>"), page);
        }
    }

    @Test
    void theRootIsAListOfAddressesForWhoReadsNoPages() {
        var plain = server.get("/");
        assertEquals("text/plain; charset=utf-8", header(plain, "Content-Type"));
        assertTrue(plain.body().contains("/graphql"), plain.body());
        assertTrue(server.get("/", "Accept", "text/html").body().contains("<h1>Overview</h1>"));
    }

    @Test
    void graphiqlHasItsExamples() {
        var page = server.get("/graphiql/").body();
        assertTrue(page.contains("src=\"./start.js\""), page);
        var script = page.replaceAll("(?s).*src=\"\\./(static/js/[^\"]+)\".*", "$1");
        assertEquals(200, server.get("/graphiql/" + script).statusCode());
        assertTrue(server.get("/graphiql/start.js").body().contains("graphiql:tabState"));
    }

    @Test
    void tellsItsHealth() {
        assertEquals("{\"status\":\"UP\"}", server.get("/health/live").body());
        assertEquals(200, server.get("/health/ready").statusCode());
    }

    @Test
    void measuresStatementsRequestsAndTheEventLoop() {
        server.get("/health/ready");
        var metrics = server.get("/metrics").body();
        for (var name : new String[] {
            "tumen_sql_statements_total ",
            "tumen_sql_seconds_count ",
            "tumen_event_loop_lag_seconds_count ",
            "vertx_http_server_response_time_seconds_count",
            "vertx_pool_in_use"
        }) {
            assertTrue(metrics.contains("\n" + name), name);
        }
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        var error = new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0);
        assertEquals(code, error.getJsonObject("extensions").getString("code"));
        assertFalse(answer.body().contains("Exception") || answer.body().contains("io.vertx"), answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
