package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

/** What an answer is like follows from what its client takes and holds already. */
class NegotiationTest {
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
    void answersInGraphQLsOwnTypeWhenAsked() {
        var answer = server.post(
                "/graphql", TYPENAME, "Accept", "application/graphql-response+json, application/json;q=0.9");
        assertEquals("application/graphql-response+json; charset=utf-8", header(answer, "Content-Type"));
        var plain = server.post(
                "/graphql", TYPENAME, "Accept", "application/graphql-response+json;q=0.1, application/json");
        assertEquals("application/json; charset=utf-8", header(plain, "Content-Type"));
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
        var coded = header(server.get(path, "Accept-Encoding", "gzip"), "ETag");
        assertNotEquals(tag, coded, "the bytes are others, so the tag is");
        assertEquals(tag, header(server.get(path, "Accept-Encoding", "gzip;q=0, br"), "ETag"));
        for (var known : new String[] {tag, coded}) {
            var answer = server.get(path, "If-None-Match", known, "Accept-Encoding", "gzip");
            assertEquals(304, answer.statusCode());
            assertEquals(known, header(answer, "ETag"));
        }
        assertEquals(
                200,
                server.get(path, "If-None-Match", tag, "Accept", "application/graphql-response+json")
                        .statusCode());
        assertEquals("", header(server.post("/graphql", TYPENAME), "ETag"));
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
