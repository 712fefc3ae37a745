package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.statement.Property;

/** Whatever the number of parents, a relation costs one SQL statement: at most one for each path of the answer. */
class BatchTest {
    private static final int MANY = 50;
    private static final Set<String> RELATIONS =
            Schema.graph(null, false, "").relations().keySet();
    private static final Map<String, List<String>> IDS = new TreeMap<>();
    private static TestServer server;
    private static int asked;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var record = ManyRecord.write(folder, 60).toString();
        server = new TestServer(Map.of(
                "TUMEN_RECORD",
                record,
                "TUMEN_EXECUTION_SECONDS",
                "60",
                "TUMEN_STATEMENT_SECONDS",
                "60",
                "TUMEN_MOST_COST",
                "2000000000"));
        TestDatabase.execute(server.database(), """
                insert into revision (number, author, message)
                select number, 'tester', 'nothing' from generate_series(2, 60) number""");
        TestDatabase.execute(server.database(), "select settle_tallies(60)");
        TestDatabase.execute(server.database(), "analyze");
        server.awaitRevision(60);
        Crawl.of(server, 1, 60, 300).ids.forEach((type, ids) -> IDS.put(type, List.copyOf(ids)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** How things of a type are reached: from things with ids by fields that lead through things without. */
    private record Way(GraphQLObjectType root, List<GraphQLFieldDefinition> steps, GraphQLObjectType end) {
        Way next(GraphQLFieldDefinition field, GraphQLObjectType next) {
            List<GraphQLFieldDefinition> longer = new ArrayList<>(steps);
            longer.add(field);
            return new Way(root, longer, next);
        }

        String selection(String last) {
            return steps.stream().map(step -> written(step) + "{").collect(Collectors.joining())
                    + last
                    + "}".repeat(steps.size());
        }
    }

    @Test
    void everyFieldCostsTheSameForOneParentAsForFifty() {
        List<String> wrong = new ArrayList<>();
        for (Way way : ways().values()) {
            List<String> parents = parents(way);
            assertEquals(MANY, parents.size(), () -> "parents of " + way.end().getName());
            for (GraphQLFieldDefinition field : way.end().getFieldDefinitions()) {
                String problem = problem(way, field, parents);
                // once more: the head may have had to be looked up
                if (!problem.isEmpty() && !problem(way, field, parents).isEmpty()) {
                    wrong.add(problem);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String problem(Way way, GraphQLFieldDefinition field, List<String> parents) {
        String selection = way.selection(written(field) + (Selections.isPlain(field) ? "" : "{__typename}"));
        int many = cost(way.root(), selection, parents);
        int most = 2 + way.steps().size();
        int one = many == 1 ? 1 : cost(way.root(), selection, List.of(whole(way, selection, parents)));
        return one == many && many <= most
                ? ""
                : "%s.%s costs %d for one and %d for fifty, at most %d is right"
                        .formatted(way.end().getName(), field.getName(), one, many, most);
    }

    /** The parent with the longest answer: what points nowhere costs nothing. */
    private static String whole(Way way, String selection, List<String> parents) {
        JsonArray found = ask(query(way.root(), "id " + selection), parents).getJsonArray("nodes");
        return found.stream()
                .map(JsonObject.class::cast)
                .max(Comparator.comparing(thing -> thing.encode().length()))
                .map(thing -> thing.getString("id"))
                .orElseThrow();
    }

    @Test
    void theSingularsOfATypeComeInOneStatement() {
        for (String type : IDS.keySet()) {
            GraphQLObjectType object = Selections.SCHEMA.getObjectType(type);
            List<GraphQLFieldDefinition> singulars = object.getFieldDefinitions().stream()
                    .filter(field -> isSingular(type, field))
                    .toList();
            if (!singulars.isEmpty()) {
                String selection = singulars.stream()
                        .map(field -> field.getName() + "{__typename}")
                        .collect(Collectors.joining(" "));
                assertEquals(2, cost(object, selection, IDS.get(type).subList(0, MANY)), type);
            }
        }
    }

    private static boolean isSingular(String type, GraphQLFieldDefinition field) {
        for (Property property : Property.values()) {
            boolean own =
                    type.equals("Defector") || property.subjects.stream().anyMatch(kind -> kind.type.equals(type));
            if (own && field.getName().equals(property.singular)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aRootListAndItsRelationsCostTheSameForOneAsForFifty() {
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            if (Selections.isRoot(field)) {
                GraphQLObjectType page = (GraphQLObjectType) Selections.target(field);
                GraphQLObjectType thing = (GraphQLObjectType) Selections.target(page.getFieldDefinition("nodes"));
                GraphQLFieldDefinition relation = thing.getFieldDefinitions().stream()
                        .filter(each -> !Selections.isPlain(each))
                        .findFirst()
                        .orElseThrow();
                for (String edges : List.of("nodes{%s}", "edges{node{%s}}", "nodes{id} edges{node{%s}} totalCount")) {
                    String below = edges.formatted(written(relation) + "{__typename}");
                    int one = cost("{%s(first: 1){%s}}".formatted(field.getName(), below), List.of());
                    int many = cost("{%s(first: %d){%s}}".formatted(field.getName(), MANY, below), List.of());
                    assertEquals(one, many, field.getName() + " " + below);
                    assertTrue(many <= (below.contains("totalCount") ? 3 : 2), field.getName() + " " + below + many);
                }
            }
        }
    }

    /** One statement for the interface's things, then one for each type that is asked further. */
    @Test
    void aFieldOfAnInterfaceCostsOneStatementForEachType() {
        GraphQLObjectType citation = Selections.SCHEMA.getObjectType("Citation");
        List<String> parents = IDS.get("Citation").subList(0, MANY);
        String subjects = "statement {subject {... on Subject {statements(first: 2) {id}}}}";
        assertTrue(cost(citation, subjects, parents) <= 3 + 10);
        String two = "statement {subject {... on Person {names {id}} ... on Event {dates {id} date {id}}}}";
        assertTrue(cost(citation, two, parents) <= 3 + 3);
    }

    /** Random selections of three levels: never more statements than the selection has relations. */
    @Test
    void nestedSelectionsCostAtMostOneStatementForEachPath() {
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            List<String> types = List.copyOf(IDS.keySet());
            String type = types.get(random.nextInt(types.size()));
            int[] paths = {1};
            String selection = random(random, Selections.SCHEMA.getType(type), 3, paths);
            GraphQLObjectType root = Selections.SCHEMA.getObjectType(type);
            int cost = cost(
                    root,
                    selection.substring(1, selection.length() - 1),
                    IDS.get(type).subList(0, MANY));
            assertTrue(cost <= paths[0], () -> cost + " statements for " + paths[0] + " paths: " + type + selection);
        }
    }

    private static String random(Random random, GraphQLType type, int depth, int[] paths) {
        if (depth == 0) {
            return "{__typename}";
        }
        if (type instanceof GraphQLInterfaceType several) {
            List<GraphQLObjectType> objects = Selections.SCHEMA.getImplementations(several);
            return random.ints(2, 0, objects.size())
                    .distinct()
                    .mapToObj(objects::get)
                    .map(each -> "... on " + each.getName() + random(random, each, depth, paths))
                    .collect(Collectors.joining(" ", "{__typename ", "}"));
        }
        GraphQLObjectType object = (GraphQLObjectType) type;
        Map<String, String> fields = new LinkedHashMap<>();
        List<GraphQLFieldDefinition> all = object.getFieldDefinitions();
        random.ints(3, 0, all.size()).distinct().mapToObj(all::get).forEach(field -> {
            paths[0] += RELATIONS.contains(object.getName() + "." + field.getName()) ? 1 : 0;
            fields.put(
                    field.getName(),
                    object.getName() + "_" + field.getName() + ": " + written(field)
                            + (Selections.isPlain(field)
                                    ? ""
                                    : random(random, Selections.target(field), depth - 1, paths)));
        });
        return fields.values().stream().collect(Collectors.joining(" ", "{__typename ", "}"));
    }

    /** The way to every type, by its name; what stands for the answer as a whole has no parents. */
    private static Map<String, Way> ways() {
        Map<String, Way> ways = new TreeMap<>();
        List<Way> open = new ArrayList<>();
        IDS.keySet()
                .forEach(type -> open.add(new Way(
                        Selections.SCHEMA.getObjectType(type), List.of(), Selections.SCHEMA.getObjectType(type))));
        while (!open.isEmpty()) {
            Way way = open.remove(0);
            if (ways.putIfAbsent(way.end().getName(), way) == null) {
                for (GraphQLFieldDefinition field : way.end().getFieldDefinitions()) {
                    if (Selections.target(field) instanceof GraphQLObjectType next && !Selections.hasId(next)) {
                        open.add(way.next(field, next));
                    }
                }
            }
        }
        return ways;
    }

    /** Fifty things that the way leads on from. */
    private static List<String> parents(Way way) {
        List<String> parents = new ArrayList<>();
        List<String> all = IDS.get(way.root().getName());
        for (int from = 0; from < all.size() && parents.size() < MANY; from += 400) {
            List<String> some = all.subList(from, Math.min(all.size(), from + 400));
            JsonArray found = ask(query(way.root(), "id " + way.selection("__typename")), some)
                    .getJsonArray("nodes");
            found.stream()
                    .map(JsonObject.class::cast)
                    .filter(thing -> way.steps().isEmpty()
                            || leads(thing.getValue(way.steps().get(0).getName())))
                    .limit(MANY - parents.size())
                    .forEach(thing -> parents.add(thing.getString("id")));
        }
        return parents;
    }

    private static boolean leads(Object value) {
        return value instanceof JsonArray items ? !items.isEmpty() : value != null;
    }

    /** A field with the arguments that keep an answer small. */
    private static String written(GraphQLFieldDefinition field) {
        return field.getArgument("first") == null ? Selections.asked(field) : field.getName() + "(first: 3)";
    }

    private static String query(GraphQLObjectType type, String selection) {
        return "query ($ids: [ID!]!) {nodes(ids: $ids) {... on %s {%s}}}".formatted(type.getName(), selection);
    }

    private static int cost(GraphQLObjectType type, String selection, List<String> ids) {
        return cost(query(type, selection), ids);
    }

    /** How many SQL statements a question costs. */
    private static int cost(String query, List<String> ids) {
        int before = statements();
        ask(query, ids);
        return statements() - before;
    }

    private static JsonObject ask(String query, List<String> ids) {
        JsonObject body = new JsonObject()
                .put("query", query + " # not kept: " + asked++)
                .put("variables", new JsonObject().put("ids", new JsonArray(ids)));
        JsonObject answer =
                new JsonObject(server.post("/graphql", body.encode()).body());
        assertFalse(answer.containsKey("errors"), () -> query + answer.encode());
        return answer.getJsonObject("data");
    }

    private static int statements() {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("tumen_sql_statements_total "))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }
}
