package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.TestServer;
import org.tumen.TestSocket;

/** Documents that are asked for by their hash or their name, over everything that takes a question. */
class PersistedTest {
    private static final String TRUSTED = "query Standing { record { revision } }";
    private static final String ANSWER =
            "{\"data\":{\"record\":{\"revision\":1}},\"extensions\":{\"revision\":1,\"cost\":53}}";
    private static final String OWN = "application/graphql-response+json";
    private static TestServer server;
    private static TestServer strict;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("standing.graphql"), TRUSTED + "\n");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/changes.graphql"), "subscription { recordChanged { revision } }");
        server = new TestServer(Map.of("TUMEN_DOCUMENTS", folder.toString()));
        strict = new TestServer(Map.of("TUMEN_DOCUMENTS", folder.toString(), "TUMEN_DOCUMENTS_ONLY", "true"));
    }

    @AfterAll
    static void stop() {
        server.close();
        strict.close();
    }

    @Test
    void aHashThatIsNotKnownIsAskedForWithItsText() {
        var text = "{ record { revision } } # by post";
        var unknown = server.post("/graphql", hashed(text, false).encode());
        assertEquals(200, unknown.statusCode());
        assertNotFound(unknown.body());
        assertEquals("no-store", unknown.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                404,
                server.post("/graphql", hashed(text, false).encode(), "Accept", OWN)
                        .statusCode());
        assertEquals(
                ANSWER, server.post("/graphql", hashed(text, true).encode()).body());
        assertEquals(
                ANSWER, server.post("/graphql", hashed(text, false).encode()).body());
    }

    @Test
    void aGetByHashIsKnownByItsTag() {
        var text = "{ record { revision } } # by get";
        var extensions = "extensions="
                + encode(hashed(text, false).getJsonObject("extensions").encode());
        assertNotFound(server.get("/graphql?" + extensions).body());
        assertEquals(
                ANSWER,
                server.get("/graphql?" + extensions + "&query=" + encode(text)).body());
        var known = server.get("/graphql?" + extensions);
        assertEquals(ANSWER, known.body());
        var tag = known.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304, server.get("/graphql?" + extensions, "If-None-Match", tag).statusCode());
        assertEquals(
                ANSWER,
                server.get("/graphql?documentId=" + encode(Persisted.name(text)))
                        .body());
    }

    @Test
    void aHashOfAnotherTextIsRefused() {
        var body = hashed("{ record { revision } }", true).put("query", "{ __typename }");
        var answer = server.post("/graphql", body.encode());
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("hash is not that of its text"), answer.body());
    }

    @Test
    void whatIsNoHashIsABadRequest() {
        for (var wrong : new String[] {
            "7",
            "{}",
            "{\"version\":2,\"sha256Hash\":\"" + "0".repeat(64) + "\"}",
            "{\"version\":1,\"sha256Hash\":\"abc\"}",
            "{\"version\":1}"
        }) {
            var answer = server.post("/graphql", "{\"extensions\":{\"persistedQuery\":" + wrong + "}}");
            assertEquals(400, answer.statusCode(), wrong);
        }
    }

    @Test
    void aHashGoesOverASocket() {
        var text = "{ record { revision } } # by socket";
        try (var socket = TestSocket.open(server.port())) {
            socket.send(subscribe("a", hashed(text, false)));
            assertEquals(
                    "PersistedQueryNotFound",
                    socket.refused("a").getJsonObject(0).getString("message"));
            socket.send(subscribe("a", hashed(text, true)));
            assertEquals(new JsonObject(ANSWER), socket.told("a"));
            assertEquals("complete", socket.next().getString("type"));
            socket.send(subscribe("b", hashed(text, false)));
            assertEquals(new JsonObject(ANSWER), socket.told("b"));
        }
    }

    @Test
    void aHashGoesOverAStream() {
        var text = "{ record { revision } } # by stream";
        var stream = new String[] {"Accept", "text/event-stream"};
        var unknown = server.post("/graphql", hashed(text, false).encode(), stream);
        assertEquals(200, unknown.statusCode());
        assertNotFound(unknown.body());
        assertTrue(unknown.body().endsWith("event: complete\ndata:\n\n"), unknown.body());
        assertTrue(server.post("/graphql", hashed(text, true).encode(), stream)
                .body()
                .contains("data: " + ANSWER));
        assertTrue(server.post("/graphql", hashed(text, false).encode(), stream)
                .body()
                .contains("data: " + ANSWER));
    }

    @Test
    void aTrustedDocumentHasANameAndAHash() {
        for (var own : new TestServer[] {server, strict}) {
            for (var id : new String[] {"standing", Persisted.name(TRUSTED), Persisted.name(TRUSTED + "\n")}) {
                var body = new JsonObject().put("documentId", id).put("operationName", "Standing");
                assertEquals(ANSWER, own.post("/graphql", body.encode()).body(), id);
                assertEquals(
                        ANSWER, own.get("/graphql?documentId=" + encode(id)).body(), id);
            }
            assertEquals(
                    ANSWER,
                    own.post("/graphql", hashed(TRUSTED, false).encode()).body());
            var unknown = own.post("/graphql", "{\"documentId\":\"nothing\"}", "Accept", OWN);
            assertEquals(404, unknown.statusCode());
            assertTrue(unknown.body().contains("\"NOT_FOUND\""), unknown.body());
        }
        var subscription = server.get("/graphql?documentId=changes");
        assertEquals(405, subscription.statusCode(), "by any name");
    }

    @Test
    void whereOnlyTheTrustedAreAnsweredNothingElseIs() {
        var text = "{ record { revision } } # not trusted";
        var plain = new JsonObject().put("query", text).encode();
        for (var body : new String[] {plain, hashed(text, true).encode()}) {
            assertEquals(403, strict.post("/graphql", body, "Accept", OWN).statusCode());
            assertTrue(strict.post("/graphql", body).body().contains("FORBIDDEN"));
            assertTrue(strict.post("/graphql", body, "Accept", "text/event-stream")
                    .body()
                    .contains("FORBIDDEN"));
        }
        assertTrue(strict.get("/graphql?query=" + encode(text)).body().contains("FORBIDDEN"));
        assertNotFound(strict.post("/graphql", hashed(text, false).encode()).body());
        try (var socket = TestSocket.open(strict.port())) {
            socket.subscribe("a", text);
            assertTrue(socket.refused("a").encode().contains("FORBIDDEN"));
            socket.quiet();
        }
        assertEquals(
                ANSWER,
                strict.post("/graphql", new JsonObject().put("query", TRUSTED).encode())
                        .body(),
                "its very text");
    }

    @Test
    void aDocumentThatTheSchemaDoesNotAnswerStopsTheStart(@TempDir Path other) throws IOException {
        for (var wrong : new String[] {"{ absent }", "{ record {", ""}) {
            Files.writeString(other.resolve("wrong.graphql"), wrong);
            var failure = assertThrows(
                    RuntimeException.class, () -> new TestServer(Map.of("TUMEN_DOCUMENTS", other.toString())));
            assertTrue(String.valueOf(failure.getMessage()).contains("wrong.graphql"), failure::toString);
        }
        var none = assertThrows(RuntimeException.class, () -> new TestServer(Map.of("TUMEN_DOCUMENTS_ONLY", "true")));
        assertTrue(String.valueOf(none.getMessage()).startsWith("TUMEN_DOCUMENTS_ONLY "), none::toString);
    }

    @Test
    void theStoreIsBounded() {
        var store = new Persisted(Map.of(), false);
        var filler = " ".repeat(100_000);
        for (var i = 0; i < 300; i++) {
            store.text("{ a" + i + filler + " }", Persisted.name("{ a" + i + filler + " }"), new JsonObject());
        }
        var kept = 0;
        for (var i = 0; i < 300; i++) {
            try {
                store.text(null, Persisted.name("{ a" + i + filler + " }"), new JsonObject());
                kept++;
            } catch (Refused forgotten) {
                // as most are
            }
        }
        assertTrue(kept > 0 && kept < 120, kept + " texts of 200 KB");
    }

    private static void assertNotFound(String body) {
        assertTrue(
                body.contains(
                        "\"message\":\"PersistedQueryNotFound\",\"extensions\":{\"code\":\"PERSISTED_QUERY_NOT_FOUND\""),
                body);
    }

    private static JsonObject hashed(String text, boolean withText) {
        var hash = Persisted.name(text).substring("sha256:".length());
        var named = new JsonObject().put("version", 1).put("sha256Hash", hash);
        var body = new JsonObject().put("extensions", new JsonObject().put("persistedQuery", named));
        return withText ? body.put("query", text) : body;
    }

    private static String subscribe(String id, JsonObject payload) {
        return new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", payload)
                .encode();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
