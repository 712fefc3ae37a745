package org.tumen;

import static org.junit.jupiter.api.Assertions.assertFalse;

import graphql.schema.GraphQLFieldDefinition;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that a server shows: from its lists and a search on, along every field, until nothing new comes. */
final class Crawl {
    /** The global ids of all things, by their type in the schema. */
    final Map<String, Set<String>> ids = new TreeMap<>();

    /** "Type.field" of every field that was not null once. */
    final Set<String> present = new TreeSet<>();

    /** Every answer, with the ids of the things that it is about. */
    final Map<String, String> answers = new TreeMap<>();

    private final TestServer server;
    private final String clock;
    private final String[] headers;
    private final Map<String, Deque<String>> waiting = new TreeMap<>();
    private final Map<String, Integer> followed = new TreeMap<>();

    private Crawl(TestServer server, String clock, String... headers) {
        this.clock = clock;
        this.server = server;
        this.headers = headers;
    }

    /**
     * Asks for each thing with all its fields.
     *
     * @param depth how many steps from a thing all fields are asked for
     * @param batch how many things are asked for at once
     * @param most how many things of each type are asked for; what they name is found and goes no further
     */
    static Crawl of(TestServer server, int depth, int batch, int most, String... headers) {
        return crawl(new Crawl(server, "", headers), depth, batch, most);
    }

    /** The same for the record as it was reported by a day. */
    static Crawl reportedBy(String day, TestServer server, int batch) {
        Crawl crawl = new Crawl(server, "@reportedBy(date: \"" + day + "\") ");
        return crawl(crawl, 1, batch, Integer.MAX_VALUE);
    }

    private static Crawl crawl(Crawl crawl, int depth, int batch, int most) {
        crawl.roots();
        while (crawl.follow(depth, batch, most)) {}
        return crawl;
    }

    /** Asks for some things of a type and follows nothing; fails when the answer has errors. */
    static void ask(TestServer server, String type, int depth, List<String> ids, String... headers) {
        new Crawl(server, "", headers).things(type, depth, ids);
    }

    /** The ids of all things. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        ids.values().forEach(all::addAll);
        return all;
    }

    private void roots() {
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            String name = field.getName();
            String every = Selections.every(Selections.target(field), 0);
            if (Selections.isRoot(field)) {
                ask(name, "query {__typename Query_" + name + ": " + name + "(first: 500)" + every + "}", List.of());
            } else if (name.equals("record")) {
                ask(name, "query {__typename Query_record: record" + every + "}", List.of());
            } else if (name.equals("diff")) {
                ask(name, "query {__typename Query_diff: diff(from: 0, to: 1, first: 500)" + every + "}", List.of());
            } else if (name.equals("search")) {
                ask(name, "query {__typename Query_search: search(text: \"kim\", first: 500)" + every + "}", List.of());
            }
        }
    }

    private boolean follow(int depth, int batch, int most) {
        for (var type : List.copyOf(waiting.keySet())) {
            Deque<String> own = waiting.get(type);
            List<String> ids = new ArrayList<>();
            while (!own.isEmpty() && ids.size() < batch) {
                ids.add(own.pop());
            }
            if (!ids.isEmpty() && followed.merge(type, ids.size(), Integer::sum) <= most) {
                things(type, depth, ids);
                return true;
            }
        }
        return false;
    }

    private void things(String type, int depth, List<String> ids) {
        String every = Selections.every(Selections.SCHEMA.getType(type), depth);
        String query = "query ($ids: [ID!]!) {__typename Query_nodes: nodes(ids: $ids) {__typename ... on " + type
                + every + "}}";
        ask(ids.get(0), query, ids);
    }

    private void ask(String what, String query, List<String> ids) {
        var body = new JsonObject()
                .put("query", query.replaceFirst("\\{__typename", clock + "{__typename"))
                .put("variables", ids.isEmpty() ? null : new JsonObject().put("ids", new JsonArray(ids)));
        var text = server.post("/graphql", body.encode(), headers).body();
        answers.put(what, text);
        var answer = new JsonObject(text);
        assertFalse(answer.containsKey("errors"), () -> what + " " + ids + ": " + answer.getValue("errors"));
        read(answer.getJsonObject("data"));
    }

    private void read(@Nullable Object value) {
        if (value instanceof JsonArray items) {
            items.forEach(this::read);
        }
        if (value instanceof JsonObject thing) {
            String type = thing.getString("__typename");
            thing.forEach(field -> {
                if (field.getValue() != null
                        && field.getKey().contains("_")
                        && !field.getKey().equals("__typename")) {
                    present.add(field.getKey().replace('_', '.'));
                }
                read(field.getValue());
            });
            String id = thing.getString("id", thing.getString(type + "_id"));
            if (id != null
                    && ids.computeIfAbsent(type, absent -> new TreeSet<>()).add(id)) {
                waiting.computeIfAbsent(type, absent -> new ArrayDeque<>()).add(id);
            }
        }
    }
}
