package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void answersInGraphQLsOwnTypeWhenAsked() {
        var answer = server.post(
                "/graphql", TYPENAME, "Accept", "application/graphql-response+json, application/json;q=0.9");
        assertEquals("application/graphql-response+json; charset=utf-8", header(answer, "Content-Type"));
        var plain = server.post(
                "/graphql", TYPENAME, "Accept", "application/graphql-response+json;q=0.1, application/json");
        assertEquals("application/json; charset=utf-8", header(plain, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{}",
                "{\"query\":null}",
                "{\"query\":\"  \"}",
                "{\"query\":7}",
                "{\"query\":\"{a}\",\"variables\":[]}",
                "{\"query\":\"{a}\",\"variables\":\"{}\"}",
                "{\"query\":\"{a}\",\"operationName\":{}}",
                "{\"query\":\"{a}\",\"extensions\":7}",
                "[{\"query\":\"{a}\"}]",
            })
    void aMalformedBodyIsABadRequest(String body) {
        assertRefused(400, "BAD_REQUEST", server.post("/graphql", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?query=", "?query=%7Ba%7D&variables=%5B%5D", "?query=%7Ba%7D&variables=x"})
    void malformedParametersAreABadRequest(String parameters) {
        assertRefused(400, "BAD_REQUEST", server.get("/graphql" + parameters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/graphql", "application/json; charset=utf-16", "application/jsonx"})
    void otherContentTypesAreRefused(String type) {
        assertRefused(415, "UNSUPPORTED_MEDIA_TYPE", server.post("/graphql", TYPENAME, "Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutation { a }", "mutation M { a } query Q { b }", "subscription { a }"})
    void aGetMayOnlyQuery(String document) {
        var answer = server.get("/graphql?query=" + encode(document));
        assertRefused(405, "METHOD_NOT_ALLOWED", answer);
        assertEquals("POST", header(answer, "Allow"));
    }

    @Test
    void aGetMayNameTheQueryBesideAMutation() {
        var document = encode("mutation M { a } query Q { __typename }");
        assertEquals(
                200, server.get("/graphql?operationName=Q&query=" + document).statusCode());
        assertEquals(
                405, server.get("/graphql?operationName=M&query=" + document).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/graphql,'GET, HEAD, POST'",
        "DELETE,/graphql,'GET, HEAD, POST'",
        "POST,/health/live,GET",
        "PUT,/metrics,GET"
    })
    void otherMethodsAreRefusedWithTheAllowedOnes(String method, String path, String allowed) {
        var answer = server.send(method, path, null);
        assertRefused(405, "METHOD_NOT_ALLOWED", answer);
        assertEquals(allowed, header(answer, "Allow"));
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() {
        var body = "{\"query\":\"" + " ".repeat(1_000_000) + "\"}";
        assertRefused(413, "TOO_LARGE", server.post("/graphql", body));
    }

    @Test
    void takesALongAddress() {
        var comment = encode("#" + "a".repeat(50_000) + "\n");
        assertEquals(
                200,
                server.get("/graphql?query=" + encode("{ __typename }") + comment)
                        .statusCode());
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

    @Test
    void theRootLeadsToGraphiqlWithItsExamples() {
        assertEquals("/graphiql/", header(server.get("/"), "Location"));
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
