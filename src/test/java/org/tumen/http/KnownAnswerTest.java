package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/** What a client or a cache may do with an answer that it holds (RFC 9110 and 9111). */
class KnownAnswerTest {
    private static final String PAGE = "/graphql?query=%7Bsources%7BtotalCount%7D%7D";
    private static TestServer server;
    private static String tag;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        tag = header(server.get(PAGE), "ETag");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "W/\"other\" ,\t%s , \"last\"", "*", " * "})
    void whoHoldsTheAnswerIsNotSentItAgain(String known) {
        var statements = server.metric("tumen_sql_seconds_count");
        var answer = server.get(PAGE, "If-None-Match", known.formatted(tag));
        assertEquals(304, answer.statusCode());
        assertEquals("", answer.body());
        for (var name : List.of("ETag", "Vary", "Cache-Control", "Tumen-Revision")) {
            assertEquals(header(server.get(PAGE), name), header(answer, name));
        }
        assertEquals(statements, server.metric("tumen_sql_seconds_count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "%.10s", "", "\"other\",W/\"another\"", "**"})
    void whoHoldsAnotherAnswerIsSentThisOne(String known) {
        var answer = server.get(PAGE, "If-None-Match", known.formatted(tag));
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().isEmpty());
    }

    @Test
    void aTagInASecondHeaderCountsAsWell() {
        var answer = server.get(PAGE, "If-None-Match", "\"other\"", "If-None-Match", tag);
        assertTrue(List.of(200, 304).contains(answer.statusCode()));
        assertEquals(200, server.post("/graphql", body(), "If-None-Match", tag).statusCode());
    }

    @Test
    void aHeadIsAGetWithoutItsBody() {
        var got = server.get(PAGE);
        var head = server.send("HEAD", PAGE, null);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (var name : List.of("ETag", "Vary", "Cache-Control", "Tumen-Revision", "Content-Type")) {
            assertEquals(header(got, name), header(head, name), name);
        }
        assertEquals(304, server.send("HEAD", PAGE, null, "If-None-Match", tag).statusCode());
        assertEquals(
                405,
                server.send("HEAD", "/graphql?query=subscription%7BrecordChanged%7Brevision%7D%7D", null)
                        .statusCode());
    }

    @Test
    void anotherAnswerHasAnotherTag() {
        assertNotEquals(tag, header(server.get("/graphql?query=%7Bpersons%7BtotalCount%7D%7D"), "ETag"));
        var past = "/graphql?query=query%40reportedBy(date:%220001-01-01%22)%7Bsources%7BtotalCount%7D%7D";
        assertNotEquals(tag, header(server.get(past), "ETag"));
        assertEquals(200, server.get(past, "If-None-Match", tag).statusCode());
    }

    /** A cache keeps a 200 that says nothing of itself as long as it likes; an error must not outlive its moment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7Bnothing%7D",
                "/graphql?query=query%40asOf(revision:99999)%7Brecord%7Brevision%7D%7D",
                "/graphql?query=",
            })
    void whatIsRefusedIsNotStored(String path) {
        var answer = server.get(path);
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertTrue(answer.headers().firstValue("ETag").isEmpty());
        assertFalse(server.get(path, "If-None-Match", "*").body().isEmpty());
    }

    private static String body() {
        return "{\"query\":\"{sources{totalCount}}\"}";
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
