package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that cannot be answered: each is told so, by a known code, and never as a fault of ours. */
class BadQueryTest {
    private static final Set<String> CODES = Set.of("BAD_REQUEST", "NOT_FOUND", "TOO_COSTLY");
    private static final Pattern INSIDE =
            Pattern.compile("Exception|org\\.tumen|java\\.|io\\.vertx|graphql\\.|\\bSQL|ERROR:|\\bat \\w+\\(");
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
    @ValueSource(
            strings = {
                "{",
                "}",
                "{}",
                "query",
                "query {",
                "{ record { revision }",
                "\u0001",
                "{ record { nothing } }",
                "{ nothing }",
                "{ record }",
                "{ persons { nodes { id { id } } } }",
                "{ person { id } }",
                "{ person(id: null) { id } }",
                "{ person(id: {}) { id } }",
                "{ person(id: []) { id } }",
                "{ person(id: true) { id } }",
                "{ person(slug: \"a\") { id } }",
                "{ persons(first: \"1\") { totalCount } }",
                "{ persons(first: 3, last: 3) { totalCount } }",
                "{ persons(first: 1.5) { totalCount } }",
                "{ persons(first: 2147483648) { totalCount } }",
                "{ persons(filter: {publicBasis: [NOBODY]}) { totalCount } }",
                "{ persons(filter: {basis: []}) { totalCount } }",
                "{ persons(orderBy: {field: SIZE}) { totalCount } }",
                "{ persons(orderBy: {direction: null}) { totalCount } }",
                "{ revision(number: 99999999999) { id } }",
                "{ revision(number: \"1\") { id } }",
                "{ search { reason } }",
                "{ search(text: 7) { nodes { reason } } }",
                "{ ...absent }",
                "fragment of on Person { id } { record { revision } }",
                "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
                "query ($id: ID!) { person(id: $id) { id } }",
                "query ($id: Nothing) { person(id: $id) { id } }",
                "{ person(id: $id) { id } }",
                "query ($id: ID) { person(id: $id) { id } }",
                "query Same { record { revision } } query Same { record { revision } }",
                "{ record { revision } } query Named { record { revision } }",
                "query One { record { revision } } query Two { record { revision } }",
                "mutation { record { revision } }",
                "subscription { record { revision } }",
                "type Query { a: Int }",
                "{ record @absent { revision } }",
                "{ record @skip { revision } }",
                "{ record @skip(if: 7) { revision } }",
                "{ __type { name } }",
                "{ series(id: \"mou-arrivals\") { observations(first: 0) { totalCount } } }",
                "{ series(id: \"mou-arrivals\") { observations(first: 501) { totalCount } } }",
                "{ sources { nodes { statements(first: -1) { totalCount } } } }",
                "{ persons { nodes { names(first: 0) { id } } } }",
                "{ search(text: \"kim\", first: 501) { nodes { reason } } }",
                "{ events(filter: {attribution: {}}) { totalCount } }",
                "{ series(id: \"mou-arrivals\") { observations { nodes { knownOn(dates: [\"+10000-01-01\"]) { date } } } } }",
                "{ eventCounts(by: [KIND, KIND]) { atLeast } }",
                "{ events(filter: {attribution: {some: null}}) { totalCount } }",
                "{ events(filter: {attribution: {some: [], none: []}}) { totalCount } }",
                "{ claims(filter: {and: [{attribution: {every: null}}]}) { totalCount } }",
                "{ search(text: \"kim\", kinds: [null]) { nodes { reason } } }",
            })
    void whatIsNoQuestionIsABadRequest(String query) {
        assertRefused("BAD_REQUEST", post(query, new JsonObject()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aPageSizeOutOfRangeIsABadRequestForEveryList(int first) {
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            if (field.getArgument("first") != null && Selections.isPublic(field)) {
                String others = field.getName().equals("search")
                        ? ", text: \"kim\""
                        : field.getName().equals("diff") ? ", from: 0, to: 1" : "";
                String query =
                        "query ($first: Int!) { " + field.getName() + "(first: $first" + others + ") { __typename } }";
                assertRefused("BAD_REQUEST", post(query, new JsonObject().put("first", first)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query ($id: ID!) { person(id: $id) { id } } | {}",
                "query ($id: ID!) { person(id: $id) { id } } | {\"id\": null}",
                "query ($id: ID!) { person(id: $id) { id } } | {\"id\": {\"a\": 1}}",
                "query ($id: ID!) { person(id: $id) { id } } | {\"id\": [\"thae-yong-ho\"]}",
                "query ($id: ID!) { person(id: $id) { id } } | {\"id\": true}",
                "query ($id: ID!) { person(id: $id) { id } } | {\"id\": 1.5}",
                "query ($ids: [ID!]!) { nodes(ids: $ids) { id } } | {\"ids\": [{}]}",
                "query ($first: Int!) { persons(first: $first) { totalCount } } | {\"first\": \"many\"}",
                "query ($first: Int!) { persons(first: $first) { totalCount } } | {\"first\": 2147483648}",
                "query ($first: Int!) { persons(first: $first) { totalCount } } | {\"first\": 1.5}",
                "query ($filter: PersonFilter) { persons(filter: $filter) { totalCount } } | {\"filter\": 7}",
                "query ($filter: PersonFilter) { persons(filter: $filter) { totalCount } } | {\"filter\": {\"name\": 7}}",
                "query ($filter: PersonFilter) { persons(filter: $filter) { totalCount } } | {\"filter\": {\"other\": 7}}",
                "query ($kinds: [EventKind!]) { events(filter: {kinds: $kinds}) { totalCount } } | {\"kinds\": [\"WALK\"]}",
                "query ($kinds: [EventKind!]) { events(filter: {kinds: $kinds}) { totalCount } } | {\"kinds\": [null]}",
                "query ($x: [ID!]) { events(filter: {attribution: {some: $x}}) { totalCount } } | {}",
                "query ($x: [ID!]) { events(filter: {attribution: {some: $x}}) { totalCount } } | {\"x\": null}",
                "query ($x: [ID!]) { events(filter: {or: [{attribution: {some: $x}}]}) { totalCount } } | {}",
                "query ($x: AttributionFilter) { events(filter: {attribution: $x}) { totalCount } } | {\"x\": {}}",
                "query ($x: AttributionFilter) { events(filter: {attribution: $x}) { totalCount } } | {\"x\": {\"some\": null}}",
                "query ($x: AttributionFilter) { events(filter: {attribution: $x}) { totalCount } } | {\"x\": {\"some\": [], \"none\": []}}",
                "query ($x: EventFilter) { events(filter: $x) { totalCount } } | {\"x\": {\"attribution\": {\"some\": null}}}",
                "query ($x: Int = null) { eventCounts(by: [YEAR], first: $x) { atLeast } } | {}",
                "query ($x: Int = 2) { eventCounts(by: [YEAR], first: $x) { atLeast } } | {\"x\": null}",
                "query ($x: Boolean = true) { record @include(if: $x) { revision } } | {\"x\": null}",
                "query ($order: Order) { events(orderBy: $order) { totalCount } } | {\"order\": {\"direction\": \"UP\"}}",
            })
    void aWrongVariableIsABadRequest(String query, String variables) {
        assertRefused("BAD_REQUEST", post(query, new JsonObject(variables)));
    }

    /** None of these is nothing asked: a list of no kinds lets nothing through, at whatever place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ source(id: \"cnn-1996\") { statements(filter: {properties: []}) { nodes { id } } } }",
                "{ statistics(first: 1) { nodes { observations(first: 1) { nodes { knownOn(dates: []) { date } } } } } }",
                "{ events(filter: {attribution: {some: []}}) { nodes { id } } }",
                "{ events(filter: {kinds: []}) { nodes { id } } }",
                "{ search(text: \"kim\", kinds: []) { nodes { reason } } }",
                "{ nodes(ids: []) { id } }",
            })
    void anEmptyListIsAnsweredWithNothing(String query) {
        String answer = post(query, new JsonObject()).body();
        assertFalse(answer.contains("errors"), answer);
        assertTrue(answer.contains("[]"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date: {from: \"2017-01-01\", until: \"2016-01-01\"} | 'date' ends before it begins",
                "date: {from: \"soon\"} | 'soon' is no day such as 2016-08-17",
                "date: {until: \"2015-02-29\"} | '2015-02-29' is no day such as 2016-08-17",
                "headcount: {min: 3, max: 2} | 'headcount' takes no number: 'min' is above 'max'.",
                "headcount: {max: -1} | 'headcount' takes numbers from 0 on.",
            })
    void aRangeThatHoldsNothingIsToldAsSuch(String filter, String told) {
        var answer = post("{ events(filter: {" + filter + "}) { totalCount } }", new JsonObject());
        assertRefused("BAD_REQUEST", answer);
        assertTrue(answer.body().contains(told) && !answer.body().contains("parsed"), answer.body());
    }

    @Test
    void aDayThatNoMonthHasIsNotTakenForAnother() {
        String query = "query ($day: Date) { events(filter: {date: {from: $day}}) { totalCount } }";
        var answer = post(query, new JsonObject().put("day", "2016-04-31"));
        assertRefused("BAD_REQUEST", answer);
        assertTrue(answer.body().contains("'2016-04-31' is no day such as 2016-08-17"), answer.body());
    }

    @Test
    void theSpanOfAListWithinAThingIsReadAsThatOfAFilter() {
        String query = "{ series(id: \"mou-arrivals\") { observations(%s) { totalCount } } }";
        assertRefused(
                "BAD_REQUEST", post(query.formatted("from: \"2020-01-01\", until: \"2010-01-01\""), new JsonObject()));
        assertFalse(post(query.formatted("from: null, until: null"), new JsonObject())
                .body()
                .contains("errors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: {from: \"9999-12-31\"}", "headcount: {min: 2147483647}"})
    void aRangeWithoutAnEndIsNeverTurnedRound(String filter) {
        for (String certainty : List.of("POSSIBLE", "DEFINITE")) {
            String range = filter.replace("}", ", certainty: " + certainty + "}");
            String answer = post("{ events(filter: {" + range + "}) { totalCount } }", new JsonObject())
                    .body();
            assertFalse(answer.contains("errors"), answer);
        }
    }

    @Test
    void anOperationThatIsNotThereIsABadRequest() {
        for (String name : List.of("Three", "", "\ud800", "a".repeat(50_000))) {
            var body = new JsonObject()
                    .put("query", "query One { record { revision } } query Two { record { revision } }")
                    .put("operationName", name);
            assertRefused("BAD_REQUEST", server.post("/graphql", escaped(body)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Person:nobody",
                "nobody",
                "Event:thae-yong-ho",
                "Statement:thae-yong-ho",
                "Statement:00000000000000000000000000000000",
                "Citation:zz",
                "Disagreement:ffffffffffffffffffffffffffffffff",
                "Revision:99",
                "Revision:one",
                "Query:one",
                "Person:",
                ":",
                ":a",
                "",
            })
    void whatNobodyHasIsNotFound(String id) {
        for (String field : List.of("node", "person", "defector", "event", "statement", "claim", "source")) {
            String query = "query ($id: ID!) { " + field + "(id: $id) { id } }";
            assertRefused("NOT_FOUND", post(query, new JsonObject().put("id", id)));
        }
        JsonObject none =
                new JsonObject(post("query ($id: ID!) { nodes(ids: [$id]) { id } }", new JsonObject().put("id", id))
                        .body());
        assertEquals("{\"nodes\":[null]}", none.getJsonObject("data").encode());
    }

    @Test
    void revisionsThatAreNotMadeAreNotFound() {
        for (int number : new int[] {0, -1, 2, Integer.MAX_VALUE}) {
            String query = "query ($number: Int!) { revision(number: $number) { id } }";
            assertRefused("NOT_FOUND", post(query, new JsonObject().put("number", number)));
        }
    }

    @Test
    void aListOfTooManyIdsIsABadRequest() {
        String query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        for (int count : new int[] {501, 10_000}) {
            var ids = new JsonArray(Collections.nCopies(count, "Person:nobody"));
            assertRefused("BAD_REQUEST", post(query, new JsonObject().put("ids", ids)));
        }
        var same = new JsonArray(Collections.nCopies(500, "Person:thae-yong-ho"));
        assertFalse(post(query, new JsonObject().put("ids", same)).body().contains("errors"));
    }

    /** Every argument, and every field of an input, that takes a text: as a question with the variable {@code $text}. */
    static Stream<String> textArguments() {
        List<String> questions = new ArrayList<>();
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            if (Selections.isPublic(field)) {
                field.getArguments()
                        .forEach(argument -> texts(argument.getName(), argument.getType())
                                .forEach(text -> questions.add(question(field, argument, text))));
            }
        }
        questions.add(
                "query ($text: String) { series(id: \"mou-arrivals\") { observations(after: $text) { totalCount } } }");
        questions.add("query ($text: String) { sources { nodes { statements(after: $text) { totalCount } } } }");
        return questions.stream();
    }

    private static String question(GraphQLFieldDefinition field, GraphQLArgument argument, String text) {
        StringBuilder arguments = new StringBuilder(text);
        for (GraphQLArgument other : field.getArguments()) {
            if (other != argument && GraphQLTypeUtil.isNonNull(other.getType()) && !other.hasSetDefaultValue()) {
                arguments.append(", ").append(other.getName()).append(": ");
                arguments.append(
                        switch (other.getName()) {
                            case "text" -> "\"kim\"";
                            case "by" -> "[YEAR]";
                            case "to" -> 1;
                            default -> 0;
                        });
            }
        }
        String type =
                Stream.of("name:", "text:", "after:", "before:", "languages:").anyMatch(text::contains)
                        ? "String!"
                        : "ID!";
        return "query ($text: " + type + ") { " + field.getName() + "(" + arguments + ") { __typename } }";
    }

    private static List<String> texts(String name, GraphQLInputType type) {
        var plain = GraphQLTypeUtil.unwrapAll(type);
        if (plain instanceof GraphQLInputObjectType input) {
            return input.getFieldDefinitions().stream()
                    .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) != input)
                    .flatMap(field -> texts(field.getName(), field.getType()).stream())
                    .map(text -> name + ": {" + text + "}")
                    .toList();
        }
        boolean text =
                plain instanceof GraphQLScalarType && Set.of("String", "ID").contains(plain.getName());
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
        return text ? List.of(name + ": " + (list ? "[$text]" : "$text")) : List.of();
    }

    @ParameterizedTest
    @MethodSource("textArguments")
    void aTextThatCannotBeHeldIsABadRequest(String query) {
        for (String text : List.of("\0", "a\0b", "\ud800", "kim\udc00", "\udc00\ud800")) {
            assertRefused("BAD_REQUEST", post(query, new JsonObject().put("text", text)));
        }
    }

    @ParameterizedTest
    @MethodSource("textArguments")
    void anyOtherTextIsAnsweredOrRefused(String query) {
        for (String text : List.of(
                "a".repeat(50_000),
                "김".repeat(20_000),
                "'",
                "';drop table entity;--",
                "\"}",
                "%",
                "_",
                "\\",
                "\\'",
                "{}",
                "$1",
                "\u200b",
                "\ud83d\ude00",
                "a b c d e f g h i j k l")) {
            assertTold(post(query, new JsonObject().put("text", text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ person(id: \"\\u0000\") { id } }",
                "{ person(id: \"\\ud800\") { id } }",
                "{ nodes(ids: [\"Person:a\\u0000\"]) { id } }",
                "{ persons(filter: {name: \"\\u0000\"}) { totalCount } }",
            })
    void aTextInTheDocumentIsNoDifferent(String query) {
        assertRefused("BAD_REQUEST", post(query, new JsonObject()));
    }

    @Test
    void aDeepOrWideDocumentIsAnsweredOrRefused() {
        assertTold(post("{ a ".repeat(3_000), new JsonObject()));
        assertEquals(
                413,
                post("{ " + "record { revision } ".repeat(20_000) + "}", new JsonObject())
                        .statusCode());
        assertTold(post("{ record { " + "revision ".repeat(3_000) + "} }", new JsonObject()));
        assertTold(post("query (" + "$a: Int ".repeat(2_000) + ") { record { revision } }", new JsonObject()));
        assertTold(post("{ nodes(ids: " + "[".repeat(2_000) + "]".repeat(2_000) + ") { id } }", new JsonObject()));
    }

    private static HttpResponse<String> post(String query, JsonObject variables) {
        var body = new JsonObject().put("query", query).put("variables", variables);
        return server.post("/graphql", escaped(body));
    }

    /** As JSON in ASCII: half of a surrogate pair can only be sent so. */
    private static String escaped(JsonObject body) {
        StringBuilder escaped = new StringBuilder();
        body.encode()
                .chars()
                .forEach(each -> escaped.append(each < 128 ? "" + (char) each : "\\u%04x".formatted(each)));
        return escaped.toString();
    }

    private static void assertRefused(String code, HttpResponse<String> answer) {
        assertTold(answer);
        JsonArray errors = new JsonObject(answer.body()).getJsonArray("errors");
        assertTrue(errors != null && !errors.isEmpty(), answer.body());
        errors.forEach(error -> assertEquals(
                code, ((JsonObject) error).getJsonObject("extensions").getString("code"), answer.body()));
    }

    /** Each error has a code of those for clients, and nothing shows what is inside. */
    private static void assertTold(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        JsonArray errors = new JsonObject(answer.body()).getJsonArray("errors", new JsonArray());
        errors.forEach(each -> {
            JsonObject error = (JsonObject) each;
            assertTrue(CODES.contains(error.getJsonObject("extensions").getString("code")), answer.body());
            String message = error.getString("message");
            assertTrue(message.length() < 2_000, () -> message.length() + " characters");
            assertFalse(INSIDE.matcher(message).find(), message);
        });
    }
}
