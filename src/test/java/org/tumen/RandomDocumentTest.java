package org.tumen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Documents and inputs made of the schema by chance, hostile texts among them: each is answered or refused soon, and never
 * fails by a fault of ours. {@code -Dtumen.random=10000} asks as many; {@code -Dtumen.random.seed} others.
 */
class RandomDocumentTest {
    private static final int COUNT = Integer.getInteger("tumen.random", 300);
    private static final long SEED = Long.getLong("tumen.random.seed", 1);
    private static final int MOST_SECONDS = 2;
    private static final String[] TEXTS = {
        "",
        "kim",
        "thae-yong-ho",
        "Person:thae-yong-ho",
        "Event:thae-defection",
        "mou-arrivals",
        "\0",
        "a\0b",
        "\ud800",
        "\udc00x",
        "a".repeat(50_000),
        "김".repeat(20_000),
        "'",
        "\"",
        "\\",
        "';drop table entity;--",
        "%",
        "_",
        "$1",
        "{}",
        "[",
        "\u202eabc",
        "\u200b",
        "\ud83d\ude00",
        "null",
        "-1",
        "2016-08-17",
        "9999-99-99",
        "2016-08-20T00:00:00Z",
        "0".repeat(40),
        "WyJh"
    };
    private static final Object[] NUMBERS = {
        0, 1, -1, 3, 20, 500, 501, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 40, 1.5, 1e300, true, "7"
    };

    private final Random random = new Random(SEED);
    private Map<String, String> types = new TreeMap<>();
    private JsonObject variables = new JsonObject();
    private int fields;

    @Test
    void everyDocumentIsAnsweredOrRefusedSoon() {
        int answered = 0;
        try (var server = new TestServer(Map.of())) {
            server.ask("{ persons { nodes { label } } }"); // the first question waits for classes to be loaded
            for (int number = 0; number < COUNT; number++) {
                String body = body();
                long start = System.nanoTime();
                HttpResponse<String> answer = server.post("/graphql", body);
                long millis = (System.nanoTime() - start) / 1_000_000;
                String what = "document " + number + " of seed " + SEED + ": " + shortened(body) + " -> "
                        + shortened(answer.body());
                assertTrue(answer.statusCode() < 500, what);
                assertFalse(answer.body().contains("\"INTERNAL\""), what);
                assertTrue(millis < MOST_SECONDS * 1_000, millis + " ms for " + what);
                answered += new JsonObject(answer.body()).containsKey("data") ? 1 : 0;
            }
        }
        System.out.println(COUNT + " documents, " + answered + " of them with data");
        assertTrue(answered > COUNT / 10, answered + " of " + COUNT + " were answered with data");
    }

    private String body() {
        types = new TreeMap<>();
        variables = new JsonObject();
        fields = 0;
        String selection = selection(Selections.SCHEMA.getQueryType(), 1 + random.nextInt(4));
        StringBuilder declared = new StringBuilder();
        types.forEach((name, type) ->
                declared.append('$').append(name).append(": ").append(type).append(' '));
        String query = (declared.isEmpty() ? "query" : "query (" + declared + ")") + " " + selection;
        StringBuilder escaped = new StringBuilder();
        new JsonObject()
                .put("query", query)
                .put("variables", variables)
                .encode()
                .chars()
                .forEach(each -> escaped.append(each < 128 ? "" + (char) each : "\\u%04x".formatted(each)));
        return escaped.toString();
    }

    private String selection(GraphQLCompositeType type, int depth) {
        StringBuilder selection = new StringBuilder("{ __typename");
        if (type instanceof GraphQLInterfaceType several) {
            List<GraphQLObjectType> each = Selections.SCHEMA.getImplementations(several);
            GraphQLObjectType one = each.get(random.nextInt(each.size()));
            selection.append(" ... on ").append(one.getName()).append(selection(one, depth));
        }
        List<GraphQLFieldDefinition> all = ((GraphQLFieldsContainer) type).getFieldDefinitions();
        int count = type.getName().equals("Query") ? 1 + random.nextInt(2) : 1 + random.nextInt(5);
        for (int some = 0; some < count; some++) {
            field(selection, all.get(random.nextInt(all.size())), depth);
        }
        return selection.append(" }").toString();
    }

    private void field(StringBuilder selection, GraphQLFieldDefinition field, int depth) {
        boolean plain = Selections.isPlain(field);
        if (depth == 0 && !plain) {
            return;
        }
        selection.append(" f").append(fields++).append(": ").append(field.getName());
        StringBuilder arguments = new StringBuilder();
        for (GraphQLArgument argument : field.getArguments()) {
            if (needed(argument) || random.nextInt(4) == 0) {
                arguments
                        .append(argument.getName())
                        .append(": ")
                        .append(given(argument))
                        .append(' ');
            }
        }
        if (!arguments.isEmpty()) {
            selection.append('(').append(arguments).append(')');
        }
        if (random.nextInt(20) == 0) {
            selection.append(" @include(if: ").append(random.nextBoolean()).append(')');
        }
        if (!plain) {
            selection.append(' ').append(selection((GraphQLCompositeType) Selections.target(field), depth - 1));
        }
    }

    private static boolean needed(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    /** Most are of their type. */
    private String given(GraphQLArgument argument) {
        return written(value(argument.getType()), argument.getType());
    }

    /** As a literal or as a variable, which may stand within the literal as well, and for a value that is not given. */
    private String written(@Nullable Object value, GraphQLInputType type) {
        if (random.nextInt(3) > 0) {
            return literal(value, type);
        }
        String name = "v" + types.size();
        types.put(name, GraphQLTypeUtil.simplePrint(type));
        if (value != null || random.nextBoolean()) {
            variables.put(name, value);
        }
        return "$" + name;
    }

    private @Nullable Object value(GraphQLInputType type) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return value((GraphQLInputType) GraphQLTypeUtil.unwrapOne(type));
        }
        if (random.nextInt(30) == 0) {
            return null;
        }
        if (GraphQLTypeUtil.isList(type)) {
            JsonArray items = new JsonArray();
            for (int count = random.nextInt(4); count > 0; count--) {
                items.add(value((GraphQLInputType) GraphQLTypeUtil.unwrapOne(type)));
            }
            return items;
        }
        if (type instanceof GraphQLInputObjectType input) {
            JsonObject object = new JsonObject();
            if (input.isOneOf() && random.nextInt(10) > 0) {
                var fields = input.getFieldDefinitions();
                var one = fields.get(random.nextInt(fields.size()));
                return object.put(one.getName(), value(one.getType()));
            }
            input.getFieldDefinitions().stream()
                    .filter(field -> random.nextInt(GraphQLTypeUtil.unwrapAll(field.getType()) == input ? 12 : 3) == 0)
                    .forEach(field -> object.put(field.getName(), value(field.getType())));
            return object;
        }
        if (type instanceof GraphQLEnumType choice && random.nextInt(20) > 0) {
            return choice.getValues()
                    .get(random.nextInt(choice.getValues().size()))
                    .getName();
        }
        boolean number = ((graphql.schema.GraphQLNamedType) type).getName().equals("Int");
        return (number == (random.nextInt(20) > 0))
                ? NUMBERS[random.nextInt(random.nextBoolean() ? 6 : NUMBERS.length)]
                : TEXTS[random.nextInt(TEXTS.length)];
    }

    private String literal(@Nullable Object value, GraphQLInputType type) {
        if (value instanceof JsonArray items) {
            StringBuilder list = new StringBuilder("[");
            var item = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type));
            items.getList().forEach(each -> list.append(written(each, item)).append(' '));
            return list.append(']').toString();
        }
        if (value instanceof JsonObject object) {
            StringBuilder fields = new StringBuilder("{");
            var input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(type);
            object.getMap()
                    .forEach((name, each) -> fields.append(name)
                            .append(": ")
                            .append(written(each, input.getFieldDefinition(name).getType()))
                            .append(' '));
            return fields.append('}').toString();
        }
        boolean name = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLEnumType;
        return value instanceof String text
                ? name && text.matches("[A-Z_]+")
                        ? text
                        : new JsonArray().add(text).encode().replaceAll("^\\[|\\]$", "")
                : String.valueOf(value);
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
