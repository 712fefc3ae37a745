package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cursor's checksum is no secret: whoever makes one up gets an error of theirs, never one of ours. */
class ForgedCursorTest {
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
    @CsvSource({
        "0, EPOCH, 1, 1",
        "-4, EPOCH, 1, 1",
        "99999, EPOCH, 1, 1",
        "1, x, 1, 1",
        "1, , 1, 1",
        "1, 1-1-1-1-1, 1, 1",
        "1, 00000000-0000-0000-0000-000000000000, 1, 1",
        "1, EPOCH, one, 1",
        "1, EPOCH, , 1",
        "1, EPOCH, 1, NUL",
        "1, EPOCH, 99999999999999999999, 1",
        "1, EPOCH, 1, '1; drop table revision'",
    })
    void aForgedCursorIsABadRequest(int revision, String epoch, String key, String id) throws Exception {
        var real = new JsonArray(new String(Base64.getUrlDecoder().decode(cursor()), StandardCharsets.UTF_8));
        var parts = new JsonArray()
                .add(revision)
                .add("EPOCH".equals(epoch) ? real.getString(1) : epoch)
                .add(real.getString(2))
                .add(key)
                .add("NUL".equals(id) ? "\0" : id);
        var sum = MessageDigest.getInstance("SHA-256").digest(parts.encode().getBytes(StandardCharsets.UTF_8));
        parts.add(Base64.getUrlEncoder().encodeToString(sum).substring(0, 11));
        var forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.encode().getBytes(StandardCharsets.UTF_8));
        var answer = server.ask("{ revisions(first: 1, after: \"" + forged + "\") { nodes { number } } }");
        assertEquals("BAD_REQUEST", code(answer), answer.encode());
    }

    private static String cursor() {
        return server.ask("{ revisions(first: 1) { pageInfo { endCursor } } }")
                .getJsonObject("data")
                .getJsonObject("revisions")
                .getJsonObject("pageInfo")
                .getString("endCursor");
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
