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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/** What a request of GraphQL over HTTP is, and what it is not. */
class RequestTest {
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
                "{\"query\":\"{__typename}\"}x",
                "{\"query\":\"{__typename}\",}",
                "{/*no*/\"query\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\",\"variables\":{\"a\":NaN}}",
                "{\"__proto__\":{\"query\":\"{__typename}\"}}",
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
            strings = {
                "text/plain",
                "application/graphql",
                "application/json; charset=utf-16",
                "application/json, text/plain",
                "multipart/form-data; boundary=a",
                "application/jsonx"
            })
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

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() {
        var body = "{\"query\":\"" + " ".repeat(1_000_000) + "\"}";
        assertRefused(413, "TOO_COSTLY", server.post("/graphql", body));
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
    void whatIsTooDeepIsRefusedWhereverItStands() {
        var deep = "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";
        for (var answer : List.of(
                server.post("/graphql", "{\"query\":\"{__typename}\",\"variables\":" + deep + "}"),
                server.post("/graphql", "{\"query\":\"{__typename}\",\"extensions\":" + deep + "}"),
                server.get("/graphql?query=%7B__typename%7D&variables=" + encode(deep)),
                server.get("/graphql?query=%7B__typename%7D&extensions=" + encode(deep)))) {
            assertRefused(400, "BAD_REQUEST", answer);
            assertTrue(answer.body().contains("more than 32 objects and lists"), answer.body());
        }
    }

    @Test
    void aMarkOfByteOrderIsNoPartOfTheBody() {
        assertEquals(200, server.post("/graphql", "\uFEFF" + TYPENAME).statusCode());
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
    void takesALongAddress() {
        var comment = encode("#" + "a".repeat(50_000) + "\n");
        assertEquals(
                200,
                server.get("/graphql?query=" + encode("{ __typename }") + comment)
                        .statusCode());
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
