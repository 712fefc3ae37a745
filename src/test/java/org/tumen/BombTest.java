package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import graphql.introspection.IntrospectionQuery;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are small to send and large to answer are refused before they are validated, with what was too much. */
class BombTest {
    private static final String LEAF = "record { revision }";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments("characters", "{ " + LEAF + " }" + " ".repeat(70_000)),
                arguments("tokens", "{" + " __typename".repeat(5_000) + "}"),
                arguments("tokens", "{ " + LEAF + " }" + "#\n".repeat(30_000)),
                arguments("tokens", "{ " + LEAF + ",".repeat(30_000) + " }"),
                arguments("fields within fields", "{ a ".repeat(3_000)),
                arguments("fields within fields", "{ ... ".repeat(3_000)),
                arguments("fragments within fragments", deepFragments()),
                arguments(
                        "values within values", "{ nodes(ids: " + "[".repeat(2_000) + "]".repeat(2_000) + ") { id } }"),
                arguments("values within values", "{ persons(filter: " + "{a: ".repeat(2_000)),
                arguments("digits in a number", "{ persons(first: " + "9".repeat(60_000) + ") { totalCount } }"),
                arguments("digits in a number", "{ persons(first: 1e" + "9".repeat(60_000) + ") { totalCount } }"),
                arguments("directives", "{ record " + "@a".repeat(3_000) + " { revision } }"),
                arguments("aliases", "{ " + many(2_000, i -> "a" + i + ": " + LEAF + " ") + "}"),
                arguments("aliases", "{ " + many(900, i -> "a" + i + ":__typename ") + "}"),
                arguments("operations and fragments", many(300, i -> "query q" + i + " { " + LEAF + " } ")),
                arguments("operations and fragments", many(300, i -> "fragment f" + i + " on Query { " + LEAF + " } ")),
                arguments("fields where", exponential(40, LEAF)),
                arguments("fields where", exponential(90, LEAF)),
                arguments("fields where", exponential(40, "...nowhere ...nowhere")),
                arguments("fields where", "{ ...f }" + " fragment f on Query { " + "...g ".repeat(1_100) + "}"),
                arguments(
                        "lists within lists",
                        "{ __schema " + "{ types { fields { type ".repeat(4) + "{ name }" + " } } }".repeat(4) + " }"),
                arguments(
                        "lists within lists",
                        "{ __type(name: \"Query\") { ...a } } fragment a on __Type { fields { type { fields { type { fields { args { name } } } } } } }"),
                arguments("more of the schema", "{ " + many(9, i -> "a" + i + ": __schema { types { name } } ") + "}"),
                arguments(
                        "more of the schema",
                        "{ __schema { types { fields { name } } queryType { fields { type { fields { name } } } } } }"),
                arguments("introspections", "{ " + many(30, i -> "a" + i + ": __schema { types { name } } ") + "}"));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefused(String tooMuch, String document) {
        String error = error(document);
        assertTrue(error.contains("TOO_COSTLY") && error.contains(tooMuch), error);
    }

    @Test
    void fragmentsThatSpreadThemselvesAreNoQuestion() {
        assertTrue(error("{ ...a } fragment a on Query { ...b ...b } fragment b on Query { ...a ...a }")
                .contains("BAD_REQUEST"));
    }

    @Test
    void whatDevelopersAskOfTheSchemaIsAnswered() {
        var answer = server.ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertFalse(answer.containsKey("errors"), () -> String.valueOf(answer.getJsonArray("errors")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TUMEN_MOST_CHARACTERS | 21 | { record { licence }} | { record { licence } }",
                "TUMEN_MOST_TOKENS | 6 | { record { licence } } | { record { licence revision } }",
                "TUMEN_MOST_DEPTH | 1 | { __typename } | { record { licence } }",
                "TUMEN_MOST_FIELDS | 2 | { record { licence } } | { record { licence revision } }",
                "TUMEN_MOST_ALIASES | 1 | { a: record { licence } } | { a: record { b: licence } }",
                "TUMEN_MOST_DIRECTIVES | 0 | { record { licence } } | { record @skip(if: false) { licence } }",
                "TUMEN_MOST_DEFINITIONS | 1 | query A { record { licence } } | query A { ...a } fragment a on Query { __typename }",
                "TUMEN_MOST_INTROSPECTION | 1 | { __schema { types { name } } } | { __schema { types { fields { name } } } }",
            })
    void everyLimitCanBeSet(String setting, String most, String taken, String refused) {
        try (var strict = new TestServer(Map.of(setting, most.strip()), server.database())) {
            assertFalse(strict.ask(taken).containsKey("errors"), taken);
            var error = strict.ask(refused).getJsonArray("errors").getJsonObject(0);
            assertEquals("TOO_COSTLY", error.getJsonObject("extensions").getString("code"), refused);
            assertTrue(error.getString("message").contains("more than " + most.strip()), error.encode());
        }
    }

    private static String error(String document) {
        JsonObject answer = server.ask(document);
        assertFalse(answer.containsKey("data"), answer::encode);
        return answer.getJsonArray("errors").getJsonObject(0).encode();
    }

    private static String many(int count, java.util.function.IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String exponential(int count, String leaf) {
        return "{ ...f0 }"
                + many(count, i -> " fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                + " fragment f" + count + " on Query { " + leaf + " }";
    }

    private static String deepFragments() {
        return "{ ...f0 }" + many(90, i -> " fragment f" + i + " on Query { a { b { c { ...f" + (i + 1) + " } } } }")
                + " fragment f90 on Query { a }";
    }
}
