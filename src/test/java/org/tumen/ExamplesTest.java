package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of GraphiQL: each begins with a comment, is one named operation, and finds something. */
class ExamplesTest {
    private static final Pattern FORM = Pattern.compile("(?s)# .*?\nquery [A-Z]\\w+[^{]* \\{\n.*");

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnswered() {
        return examples().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> ask(file)));
    }

    @Test
    void thePageHasATabForEach() {
        var script = server.get("/graphiql/start.js").body();
        for (var file : examples()) {
            assertTrue(script.contains("\"title\":\"" + name(text(file)) + "\""), file.toString());
        }
        assertTrue(examples().size() >= 8);
    }

    private static void ask(Path file) {
        var query = text(file);
        assertTrue(FORM.matcher(query).matches(), "a comment, then a named query");

        var answer = server.ask(query);

        assertEquals(null, answer.getJsonArray("errors"));
        answer.getJsonObject("data").forEach(field -> assertFound(field.getKey(), field.getValue()));
    }

    private static void assertFound(String field, Object value) {
        var found =
                value instanceof JsonObject object && object.containsKey("nodes") ? object.getValue("nodes") : value;
        assertFalse(found == null || found instanceof JsonArray list && list.isEmpty(), field + " finds nothing");
    }

    private static String name(String query) {
        return query.replaceFirst("(?s).*?\nquery (\\w+) .*", "$1");
    }

    private static List<Path> examples() {
        return Shipped.files("graphiql", ".graphql");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
