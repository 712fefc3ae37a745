package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names stand in a list by label, whatever they are written in; the shipped record is served along. */
class AlphabetTest {
    private static final List<String> NAMES = List.of("Žorn", "Kwon Ir", "김가나", "Kang Bo");

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        StringBuilder declared = new StringBuilder("declare:\n  persons:\n");
        StringBuilder said = new StringBuilder("statements:\n");
        for (int i = 0; i < NAMES.size(); i++) {
            declared.append("    person-%d: {basis: SELF_PUBLISHED}\n".formatted(i));
            said.append("  person-%d: {names: {text: %s}}\n".formatted(i, NAMES.get(i)));
            said.append("  event-%d: {descriptions: {text: A walk}, kinds: {code: DEFECTION},\n".formatted(i));
            said.append("    participants: {agent: person-%d, roles: {code: DEFECTOR}}}\n".formatted(i));
        }
        String source = "source: {slug: names, title: Names, published: \"2020-05-04\"}\n";
        declared.append("  events: [event-0, event-1, event-2, event-3]\n");
        Files.writeString(folder.resolve("names.yaml"), source + declared + said);
        server = new TestServer(Map.of("TUMEN_RECORD", folder.toString()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderBy: {field: LABEL}                        | Kang Bo, 김가나, Kwon Ir, Žorn",
                "orderBy: {field: LABEL, direction: DESC}       | Žorn, Kwon Ir, 김가나, Kang Bo",
                "filter: {initial: \"K\"}                       | Kang Bo, 김가나, Kwon Ir",
                "filter: {initial: \"김\"}                      | 김가나",
                "filter: {initial: \"z\"}                       | Žorn",
            })
    void hangulStandsWhereItsRomanizationWould(String arguments, String labels) {
        List<String> listed = server
                .ask("{ defectors(first: 500, " + arguments + ") { nodes { person { label } } } }")
                .getJsonObject("data")
                .getJsonObject("defectors")
                .getJsonArray("nodes")
                .stream()
                .map(node -> ((JsonObject) node).getJsonObject("person"))
                .filter(Objects::nonNull)
                .map(person -> person.getString("label"))
                .filter(NAMES::contains)
                .toList();
        assertEquals(List.of(labels.split(", ")), listed);
    }
}
