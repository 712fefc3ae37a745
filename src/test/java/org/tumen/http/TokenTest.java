package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/** A private server: every route but health is behind the token. */
class TokenTest {
    private static final String TOKEN = "a-token-of-some-length";
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        server = new TestServer(Map.of("TUMEN_TOKEN_FILE", file.toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql",
                "/graphiql",
                "/graphiql/",
                "/graphiql/start.js",
                "/metrics",
                "/nowhere",
                "/export/persons.csv",
                "/export/person/thae-yong-ho.zip",
                "/person/thae-yong-ho"
            })
    void everyRouteIsClosedWithoutTheToken(String path) {
        for (var header :
                new String[] {"", "Bearer ", "Bearer wrong", "Basic " + TOKEN, "Bearer " + TOKEN + "x", TOKEN}) {
            var answer = server.get(path, "Authorization", header);
            assertEquals(401, answer.statusCode(), header);
            assertTrue(
                    answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        }
    }

    @Test
    void theTokenOpensThem() {
        assertEquals(
                200,
                server.get("/graphiql/", "Authorization", "Bearer " + TOKEN).statusCode());
        assertEquals(
                200, server.get("/metrics", "Authorization", "bearer " + TOKEN).statusCode());
        var query = "{\"query\":\"{ __typename }\"}";
        assertEquals(
                200,
                server.post("/graphql", query, "Authorization", "Bearer " + TOKEN)
                        .statusCode());
        assertEquals(401, server.post("/graphql", query).statusCode());
    }

    @Test
    void healthStaysOpen() {
        assertEquals(200, server.get("/health/live").statusCode());
        assertEquals(200, server.get("/health/ready").statusCode());
    }
}
