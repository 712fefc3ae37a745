package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question costs is known before it is answered, follows its variables, and is told with what would fit. */
class CostTest {
    private static final Pattern ADVICE = Pattern.compile("With 'first: (\\d+)' at '([\\w.]+)'");
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
    @CsvSource(
            delimiter = '|',
            value = {
                "{ record { revision } } | 53",
                "{ __typename } | 1",
                "{ persons(first: 10) { nodes { label } } } | 72",
                "{ persons(first: 10) { nodes { label } edges { cursor } } } | 93",
                "{ persons(first: 10) { totalCount } } | 102",
                "{ person(id: \"a\") { label @skip(if: true) slug } } | 53",
                "{ person(id: \"a\") { names(first: 3) { text } } } | 109",
                "{ person(id: \"a\") { names(first: 53) { text } } } | 111",
                "{ nodes(ids: [\"a\", \"b\"]) { id } } | 55",
                "{ nodes(ids: [\"a\", \"b\"]) { id ... on Person { slug } ... on Event { slug label } } } | 59",
            })
    void aPointForEachValueAndFiftyForEachStatement(String query, long cost) {
        assertEquals(cost, cost(server.ask(query)), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($n: Int! = 100) { persons(first: $n) { nodes { label } } }",
                "query ($n: Int!) { persons(first: $n) { nodes { label } } }",
                "query ($n: Int!) { ...f } fragment f on Query { persons(first: $n) { ... on PersonConnection { nodes { label } } } }",
            })
    void itFollowsTheVariables(String query) {
        assertEquals(612, cost(ask(query, new JsonObject().put("n", 280))));
        assertEquals(54, cost(ask(query, new JsonObject().put("n", 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ persons(first: 500) { nodes { participations(first: 500) { event { participations(first: 500) { agent { label } } } } } } }",
                "{ a: persons(first: 500) { nodes { names(first: 500) { citations(first: 500) { hops { agent { label } } } } } } }",
                "{ events(first: 500) { edges { node { ...e } } } } fragment e on Event { links { event { links { event { links { event { links { event { label } } } } } } } } }",
                "{ series(id: \"mou-arrivals\") { observations(first: 500) { nodes { figures(first: 500) { citations(first: 500) { source { citations(first: 500) { id } } } } } } } }",
            })
    void whatIsTooDearIsToldWithWhatWouldFit(String query) {
        var error = server.ask(query).getJsonArray("errors").getJsonObject(0);
        var extensions = error.getJsonObject("extensions");
        assertEquals("TOO_COSTLY", extensions.getString("code"));
        assertEquals(1_000_000, extensions.getLong("budget"));
        assertTrue(extensions.getLong("cost") > 1_000_000, error.encode());
        var advice = ADVICE.matcher(error.getString("message"));
        assertTrue(advice.find(), error.encode());
        String list = advice.group(2).replaceFirst(".*\\.", "");
        String real = list.equals("a") ? "persons" : list;
        String mended = query.replaceFirst(real + "(\\(first: \\d+\\))?", real + "(first: " + advice.group(1) + ")");
        assertFalse(server.ask(mended).containsKey("errors"), mended);
    }

    @Test
    void theBudgetAndTheRowsCanBeSet() {
        try (var strict = new TestServer(Map.of("TUMEN_MOST_COST", "60", "TUMEN_MOST_ROWS", "3"), server.database())) {
            assertEquals(53, cost(strict.ask("{ record { revision } }")));
            assertRefused("costs 72", strict.ask("{ persons(first: 10) { nodes { label } } }"));
            assertFalse(strict.ask("{ persons(first: 2) { nodes { id } } }").containsKey("errors"));
            assertRefused("more than 3 rows", strict.ask("{ persons(first: 4) { nodes { id } } }"));
        }
    }

    @Test
    void theLongestPageCanBeSet() {
        try (var strict = new TestServer(Map.of("TUMEN_MOST_PAGE", "100"), server.database())) {
            assertFalse(strict.ask("{ persons(first: 100) { nodes { names { id } } } }")
                    .containsKey("errors"));
            assertTrue(strict.ask("{ persons(first: 101) { nodes { id } } }")
                    .encode()
                    .contains("between 1 and 100"));
        }
    }

    private static void assertRefused(String why, JsonObject answer) {
        assertFalse(answer.containsKey("data"), answer::encode);
        assertEquals(1, answer.getJsonArray("errors").size(), answer::encode);
        var error = answer.getJsonArray("errors").getJsonObject(0).encode();
        assertTrue(error.contains(why) && error.contains("TOO_COSTLY"), error);
    }

    private static JsonObject ask(String query, JsonObject variables) {
        var body = new JsonObject().put("query", query).put("variables", variables);
        return new JsonObject(server.post("/graphql", body.encode()).body());
    }

    private static long cost(JsonObject answer) {
        return answer.getJsonObject("extensions").getLong("cost");
    }
}
