package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden questions, asked of the shipped record over HTTP: {@code <case>.graphql}, with {@code <case>.vars.json}
 * where it has variables, is answered by {@code <case>.json}, which is the whole answer but for its extensions. With
 * {@code -Dtumen.ask.write=true} the answers are written anew; read them against the reports before they are kept.
 */
class AskTest {
    private static final Path FOLDER = Path.of("src/test/resources/ask");
    private static final boolean WRITE = Boolean.getBoolean("tumen.ask.write");

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
    Stream<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
        return names(".graphql").map(name -> dynamicTest(name.replace('-', ' '), () -> ask(name)));
    }

    @Test
    void everyAnswerHasItsQuestion() throws IOException {
        var questions = names(".graphql").toList();
        var others = names(".json").map(name -> name.replaceFirst("\\.vars$", ""));

        assertEquals(List.of(), others.filter(name -> !questions.contains(name)).toList());
    }

    private static void ask(String name) throws IOException {
        var actual = answer(name);
        var file = FOLDER.resolve(name + ".json");
        assertFalse(actual.encode().contains("INTERNAL"), actual::encodePrettily);
        var expected = WRITE && !Files.exists(file) ? new JsonObject() : new JsonObject(Files.readString(file));
        if (expected.equals(actual)) {
            return;
        }
        if (WRITE) {
            Files.writeString(file, actual.encodePrettily() + "\n");
            return;
        }
        assertEquals(expected.encodePrettily(), actual.encodePrettily());
    }

    private static JsonObject answer(String name) throws IOException {
        var request = new JsonObject().put("query", Files.readString(FOLDER.resolve(name + ".graphql")));
        var variables = FOLDER.resolve(name + ".vars.json");
        if (Files.exists(variables)) {
            request.put("variables", new JsonObject(Files.readString(variables)));
        }
        var answer = new JsonObject(server.post("/graphql", request.encode()).body());
        answer.remove("extensions");
        return answer;
    }

    /** The names of the files that end so, without the ending, sorted. */
    private static Stream<String> names(String ending) throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
