package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
        assertRefused(415, "BAD_REQUEST", server.post("/graphql", TYPENAME, "Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutation { a }", "mutation M { a } query Q { b }", "subscription { a }"})
    void aGetMayOnlyQuery(String document) {
        var answer = server.get("/graphql?query=" + encode(document));
        assertRefused(405, "BAD_REQUEST", answer);
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
    void aBodyOfMoreThanAMegabyteIsRefused() {
        var body = "{\"query\":\"" + " ".repeat(1_000_000) + "\"}";
        assertRefused(413, "TOO_COSTLY", server.post("/graphql", body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | json",
                "application/* | json",
                "application/json;q=0.1, */*;q=0.5 | graphql",
                "application/graphql-response+json;q=0.5, application/json;q=0.6 | json",
                "application/json, application/graphql-response+json | json",
                "application/graphql-response+json, application/json | graphql",
                "Application/GraphQL-Response+JSON; charset=UTF-8 | graphql",
                "application/graphql-response+json;q=0, */* | json",
                "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | graphql",
                "text/html, application/json;q=0.1 | json",
                "text/html, image/gif, *; q=.2, */*; q=.2 | json",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | json",
            })
    void answersInTheTypeThatIsLikedBest(String accept, String type) {
        var expected = type.equals("json") ? "application/json" : "application/graphql-response+json";
        var answer = server.post("/graphql", TYPENAME, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(expected + "; charset=utf-8", header(answer, "Content-Type"));
        assertTrue(header(answer, "Vary").contains("Accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/graphql-response+json; charset=utf-16",
                "application/json;q=0",
                "*/*;q=0",
                "text/*",
                "application/jsonx",
                "nonsense",
                "application/json;q=nonsense",
            })
    void whoTakesNoneOfTheTypesIsTold(String accept) {
        assertRefused(406, "BAD_REQUEST", server.post("/graphql", TYPENAME, "Accept", accept));
        assertRefused(406, "BAD_REQUEST", server.get("/graphql?query=%7Ba%7D", "Accept", accept));
    }

    @Test
    void aStatusTellsHowItWentToWhoTakesGraphQLsOwnType() {
        var partial = "{\"query\":\"{ record { revision } node(id: \\\"nobody\\\") { id } }\"}";
        for (var question : new String[][] {
            {TYPENAME, "200", "200"},
            {partial, "294", "200"},
            {"{\"query\":\"{ absent }\"}", "400", "200"},
            {"{", "400", "400"}
        }) {
            var own = server.post("/graphql", question[0], "Accept", "application/graphql-response+json");
            assertEquals(question[1], Integer.toString(own.statusCode()), own.body());
            var plain = server.post("/graphql", question[0], "Accept", "application/json");
            assertEquals(question[2], Integer.toString(plain.statusCode()), plain.body());
        }
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
    void aBodyIsUtf8AndSoIsItsAnswer() throws Exception {
        var name = "{\"query\":\"{ __type(name: \\\"태영호🏃\\\") { name } }\"}";
        for (var type :
                new String[] {"application/json", "application/json;charset=\"UTF-8\"", "Application/JSON ; x=y"}) {
            assertEquals(
                    200, server.post("/graphql", name, "Content-Type", type).statusCode(), type);
        }
        assertTrue(server.post("/graphql", "{\"query\":\"{ 태영호 }\"}").body().contains("태"));
        var broken = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', '}'}))
                .build();
        assertRefused(400, "BAD_REQUEST", HttpClient.newHttpClient().send(broken, BodyHandlers.ofString()));
    }

    @Test
    void aPostIsReadFromItsBodyAlone() {
        assertRefused(400, "BAD_REQUEST", server.post("/graphql?query=%7B__typename%7D", "{}"));
        assertEquals(
                "{\"data\":{\"__typename\":\"Query\"}",
                server.post("/graphql?query=%7Bother%7D", TYPENAME).body().replaceFirst(",\"ext.*", ""));
    }

    @Test
    void whatElseARequestHoldsIsNotLookedAt() {
        for (var more : new String[] {"initialValue", "root", "rootValue", "context", "operation"}) {
            var answer = server.post(
                    "/graphql", "{\"query\":\"{ __typename }\",\"" + more + "\":{\"record\":{\"revision\":7}}}");
            assertTrue(answer.body().startsWith("{\"data\":{\"__typename\":\"Query\"}"), answer.body());
        }
        var got = server.get("/graphql?query=%7Brecord%7Brevision%7D%7D&initialValue=%7B%22record%22:null%7D&token=x");
        assertTrue(got.body().startsWith("{\"data\":{\"record\":{\"revision\":1}}"), got.body());
    }

    @Test
    void aListOfOperationsIsRefusedWithAReason() {
        var answer = server.post("/graphql", " [" + TYPENAME + "]");
        assertRefused(400, "BAD_REQUEST", answer);
        assertTrue(answer.body().contains("One operation a request"), answer.body());
    }

    @Test
    void aParameterThatIsGivenTwiceIsABadRequest() {
        assertRefused(400, "BAD_REQUEST", server.get("/graphql?query=%7Ba%7D&query=%7Bb%7D"));
    }

    @Test
    void aCompressedBodyIsRefusedWithWhatIsTaken() {
        var answer = server.post("/graphql", TYPENAME, "Content-Encoding", "gzip");
        assertRefused(415, "BAD_REQUEST", answer);
        assertEquals("identity", header(answer, "Accept-Encoding"));
    }

    @Test
    void anOptionsTellsTheMethods() {
        var answer = server.send("OPTIONS", "/graphql", null);
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS, POST", header(answer, "Allow"));
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        var path = "/graphql?query=%7B__typename%7D";
        var tag = header(server.get(path), "ETag");
        assertTrue(tag.matches("\"[0-9a-f-]+\""), tag);
        for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            var answer = server.get(path, "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals("", answer.body());
            assertEquals(tag, header(answer, "ETag"));
        }
        assertEquals(200, server.get(path, "If-None-Match", "\"other\"").statusCode());
        assertEquals(
                200,
                server.get(path, "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode());
        assertEquals(
                200,
                server.get(path, "If-None-Match", tag, "Accept", "application/graphql-response+json")
                        .statusCode());
        assertEquals("", header(server.post("/graphql", TYPENAME), "ETag"));
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
