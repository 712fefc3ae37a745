package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLFieldDefinition;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.db.Database;
import org.tumen.db.Writes;
import org.tumen.importer.Importer;
import org.tumen.importer.RecordFiles;

/** A walk from the first page to the last: everything once, in one order, and as it stood at the first page. */
class PagingTest {
    private static final int REPORTS = 5;
    /** How many requests a walk may take: by single things only through short lists. */
    private static final int LONGEST = 20;

    /** Events whose beginning nobody knows, among such as have no day at all. */
    private static final String BEGUN = """
            source: {slug: long-ago, title: Long ago, publisher: paper-00, published: "2020-02-01"}
            declare: {events: [vague-a, until-2013, vague-b, until-2015, vague-c]}
            statements:
              vague-a: {descriptions: {text: A walk, at: lead 1/1}, kinds: {code: KILLING, at: lead 1/1}}
              until-2013:
                descriptions: {text: A feast, at: lead 1/1}
                kinds: {code: KILLING, at: lead 1/1}
                dates: {edtf: "../2013", at: lead 1/1}
              vague-b: {descriptions: {text: A run, at: lead 1/1}, kinds: {code: KILLING, at: lead 1/1}}
              until-2015:
                descriptions: {text: A fair, at: lead 1/1}
                kinds: {code: KILLING, at: lead 1/1}
                dates: {edtf: "../2015", at: lead 1/1}
              vague-c: {descriptions: {text: A race, at: lead 1/1}, kinds: {code: KILLING, at: lead 1/1}}
            """;

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        ManyRecord.write(folder, REPORTS);
        Files.writeString(folder.resolve("begun.yaml"), BEGUN);
        server = new TestServer(Map.of("TUMEN_RECORD", folder.toString()));
        TestDatabase.execute(server.database(), """
                insert into revision (number, author, message)
                select number, 'tester', 'nothing' from generate_series(2, 20) number""");
        server.awaitRevision(20);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A list: what stands before its arguments and after its fields, and the arguments besides paging. */
    private record Walk(String before, String field, String arguments, String after) {
        String query(int first, String cursor) {
            return query("first: " + first + (cursor == null ? "" : ", after: \"" + cursor + "\""));
        }

        String query(String paging) {
            return "{ " + before + field + "(" + paging + arguments
                    + ") { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
                    + " totalCount } }" + after;
        }

        JsonObject page(int first, String cursor) {
            return page(query(first, cursor));
        }

        JsonObject back(int last, String cursor) {
            return page(query("last: " + last + (cursor == null ? "" : ", before: \"" + cursor + "\"")));
        }

        private JsonObject page(String query) {
            JsonObject answer = server.ask(query);
            assertFalse(answer.containsKey("errors"), () -> query + answer.encode());
            return of(answer);
        }

        JsonObject of(JsonObject answer) {
            JsonObject data = answer.getJsonObject("data");
            return (before.isEmpty() ? data : data.getJsonObject("thing")).getJsonObject(field);
        }

        @Override
        public String toString() {
            return before + field + arguments;
        }
    }

    static Stream<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            if (Selections.isRoot(field)) {
                walks.add(new Walk("", field.getName(), "", ""));
                if (field.getArgument("orderBy") != null) {
                    for (String order : orders(field.getName())) {
                        for (String direction : List.of("ASC", "DESC")) {
                            String arguments = ", orderBy: {field: " + order + ", direction: " + direction + "}";
                            walks.add(new Walk("", field.getName(), arguments, ""));
                        }
                    }
                }
            }
        }
        walks.add(new Walk("", "events", ", filter: {kinds: [REACTION]}", ""));
        for (String direction : List.of("ASC", "DESC")) {
            walks.add(new Walk("", "events", byDay(direction, ", filter: {kinds: [REACTION, KILLING]}"), ""));
        }
        walks.add(new Walk("", "persons", ", filter: {name: \"ani\"}", ""));
        walks.add(new Walk("thing: series(id: \"series-03\") { ", "observations", "", " }"));
        walks.add(new Walk("thing: series(id: \"mou-arrivals\") { ", "observations", "", " }"));
        walks.add(new Walk("thing: source(id: \"report-03\") { ", "statements", "", " }"));
        walks.add(new Walk(
                "thing: source(id: \"report-03\") { ",
                "statements",
                ", filter: {onlyHere: true, properties: [NAME, DATE]}",
                " }"));
        return walks.stream();
    }

    private static String byDay(String direction, String filter) {
        return ", orderBy: {field: DATE, direction: " + direction + "}" + filter;
    }

    /** By what a list can be ordered. */
    private static List<String> orders(String list) {
        return switch (list) {
            case "events", "defectors" -> List.of("LABEL", "DATE", "HEADCOUNT");
            case "organizations", "statistics" -> List.of("LABEL");
            case "disagreements" -> List.of("DATE", "WEIGHT");
            default -> List.of("LABEL", "DATE");
        };
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aWalkIsTheSameWhateverTheSizeOfThePages(Walk walk) {
        JsonObject whole = walk.page(500, null);
        List<String> all = ids(whole);
        assertEquals(all.size(), whole.getInteger("totalCount"));
        assertEquals(all.size(), all.stream().distinct().count());
        assertTrue(all.size() > 1, walk.toString());
        assertFalse(whole.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        for (int size : new int[] {1, 2, 3, 7, 50}) {
            if (all.size() / size <= LONGEST) {
                assertEquals(all, walked(walk, size, all.size()), walk + " by " + size);
                assertEquals(all, walkedBack(walk, size, all.size()), walk + " back by " + size);
            }
        }
    }

    private static List<String> walkedBack(Walk walk, int size, int total) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        for (boolean more = true; more; ) {
            JsonObject page = walk.back(size, cursor);
            JsonObject info = page.getJsonObject("pageInfo");
            assertEquals(cursor != null, info.getBoolean("hasNextPage"));
            assertEquals(Math.min(size, total - ids.size()), ids(page).size());
            ids.addAll(0, ids(page));
            cursor = info.getString("startCursor");
            more = info.getBoolean("hasPreviousPage");
        }
        return ids;
    }

    private static List<String> walked(Walk walk, int size, int total) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        for (boolean more = true; more; ) {
            JsonObject page = walk.page(size, cursor);
            JsonObject info = page.getJsonObject("pageInfo");
            assertEquals(total, page.getInteger("totalCount"));
            assertEquals(cursor != null, info.getBoolean("hasPreviousPage"));
            assertEquals(Math.min(size, total - ids.size()), ids(page).size());
            ids.addAll(ids(page));
            assertEquals(cursors(page).get(0), info.getString("startCursor"));
            cursor = info.getString("endCursor");
            assertEquals(cursors(page).get(cursors(page).size() - 1), cursor);
            more = info.getBoolean("hasNextPage");
        }
        return ids;
    }

    /** Whether two orders are one another's reverse, but for what has no key and comes last in both. */
    private static boolean isMirror(List<String> up, List<String> down) {
        for (int keyed = 0; keyed <= up.size(); keyed++) {
            List<String> turned = new ArrayList<>(up.subList(0, keyed));
            Collections.reverse(turned);
            List<String> rest = new ArrayList<>(up.subList(keyed, up.size()));
            Collections.reverse(rest);
            turned.addAll(rest);
            if (turned.equals(down)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theTwoDirectionsMirrorEachOther() {
        for (GraphQLFieldDefinition field : Selections.SCHEMA.getQueryType().getFieldDefinitions()) {
            if (field.getArgument("orderBy") != null) {
                for (String order : orders(field.getName())) {
                    String arguments = ", orderBy: {field: " + order + ", direction: ";
                    List<String> up = ids(new Walk("", field.getName(), arguments + "ASC}", "").page(500, null));
                    List<String> down = new ArrayList<>(
                            ids(new Walk("", field.getName(), arguments + "DESC}", "").page(500, null)));
                    assertTrue(isMirror(up, down), field.getName() + order + "\n" + up + "\n" + down);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", filter: {kinds: [REACTION, KILLING]}"})
    void whatHasNoDayComesLastEitherWay(String filter) {
        for (String direction : List.of("ASC", "DESC")) {
            List<String> days = server
                    .ask("{ events(first: 500" + byDay(direction, filter)
                            + ") { nodes { date { date { edtf } } announced { date { edtf } } } } }")
                    .getJsonObject("data")
                    .getJsonObject("events")
                    .getJsonArray("nodes")
                    .stream()
                    .map(node -> ((JsonObject) node).encode().replaceAll("[^0-9]+", ""))
                    .toList();
            int undated = (int) days.stream().filter(String::isEmpty).count();
            assertTrue(undated > 3, days::toString);
            assertEquals(Collections.nCopies(undated, ""), days.subList(days.size() - undated, days.size()), direction);
        }
    }

    @Test
    void aCursorOpensOnlyTheListThatItIsOf() {
        Walk persons = new Walk("", "persons", "", "");
        String cursor = cursors(persons.page(3, null)).get(1);
        for (Walk other : List.of(
                new Walk("", "organizations", "", ""),
                new Walk("", "defectors", "", ""),
                new Walk("", "persons", ", filter: {name: \"ani\"}", ""),
                new Walk("", "persons", ", orderBy: {direction: DESC}", ""),
                new Walk("", "persons", ", orderBy: {field: DATE}", ""),
                new Walk("thing: source(id: \"report-03\") { ", "statements", "", " }"))) {
            assertRefused(other.query(3, cursor));
        }
        assertEquals(3, ids(persons.page(3, cursor)).size());
        assertEquals(
                3,
                ids(new Walk("", "persons", ", orderBy: {field: LABEL, direction: ASC}", "").page(3, cursor))
                        .size());
    }

    @ParameterizedTest
    @MethodSource("walks")
    void aCursorOfOneDayOfReportingDoesNotOpenAnother(Walk walk) {
        String cursor = cursors(walk.page(500, null)).get(0);
        String day = "query @reportedBy(date: \"2099-12-31\") ";
        assertRefused(day + walk.query(3, cursor));
        String pinned = cursors(walk.of(server.ask(day + walk.query(3, null)))).get(0);
        assertRefused(walk.query(3, pinned));
        assertRefused(day.replace("31", "30") + walk.query(3, pinned));
        JsonObject further = server.ask(day + "@asOf(revision: 20) " + walk.query(3, pinned));
        assertFalse(further.containsKey("errors"), further::encode);
    }

    @Test
    void aCursorOfOneSourceDoesNotOpenAnother() {
        String cursor = cursors(new Walk("thing: source(id: \"report-03\") { ", "statements", "", " }").page(3, null))
                .get(2);
        Walk filtered =
                new Walk("thing: source(id: \"report-03\") { ", "statements", ", filter: {onlyHere: true}", " }");
        assertRefused(filtered.query(3, cursor));
        assertRefused(new Walk("thing: series(id: \"series-03\") { ", "observations", "", " }").query(3, cursor));
    }

    @Test
    void anAlteredCursorIsRefused() {
        Walk persons = new Walk("", "persons", "", "");
        String cursor = cursors(persons.page(3, null)).get(1);
        for (int place = 0; place < cursor.length(); place += 7) {
            char other = cursor.charAt(place) == 'A' ? 'B' : 'A';
            assertRefused(persons.query(3, cursor.substring(0, place) + other + cursor.substring(place + 1)));
        }
        for (String none :
                List.of("", "x", cursor + "A", cursor.substring(1), "bnVsbA", "W10", cursor + "=", " " + cursor)) {
            assertRefused(persons.query(3, none));
        }
    }

    @Test
    void twoCursorsOfDifferentRevisionsAreRefusedAndOneSeesItsOwnWhateverChanges() throws IOException {
        Walk events = new Walk("", "events", "", "");
        List<String> before = ids(events.page(500, null));
        List<String> labels = labels();
        JsonObject first = events.page(5, null);
        String old = first.getJsonObject("pageInfo").getString("endCursor");
        change("""
                source: {slug: late-report, title: A late report, publisher: paper-00, published: "2020-02-01"}
                declare: {events: [late-walk, early-walk]}
                statements:
                  late-walk:
                    descriptions: {text: A late walk, at: lead 1/1}
                    kinds: {code: DEFECTION, at: lead 1/1}
                    dates: {edtf: "2019-05-03", at: lead 1/1}
                  early-walk:
                    descriptions: {text: An early walk, at: lead 1/1}
                    kinds: {code: DEFECTION, at: lead 1/1}
                    dates: {edtf: "1900-01-01", at: lead 1/1}
                  event-03:
                    dates:
                      - {edtf: "1950-01-01", at: lead 1/1}
                """);
        List<String> rest = new ArrayList<>(ids(first));
        String cursor = old;
        for (boolean more = true; more; ) {
            JsonObject page = events.page(5, cursor);
            rest.addAll(ids(page));
            assertEquals(before.size(), page.getInteger("totalCount"));
            cursor = page.getJsonObject("pageInfo").getString("endCursor");
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
        }
        assertEquals(before, rest);
        server.awaitRevision(21);
        JsonObject fresh = server.ask(events.query(500, null) + " # fresh");
        JsonObject now = fresh.getJsonObject("data").getJsonObject("events");
        assertEquals(before.size() + 2, now.getInteger("totalCount"));
        assertNotEquals(before, ids(now).subList(0, before.size()));
        JsonObject pinned =
                server.ask("{ events(first: 5, after: \"" + old + "\") { totalCount } record { revision } }");
        assertEquals(20, pinned.getJsonObject("data").getJsonObject("record").getInteger("revision"));
        assertEquals(20, pinned.getJsonObject("extensions").getInteger("revision"));
        String young = cursors(now).get(3);
        assertRefused("{ a: events(after: \"" + old + "\") { totalCount } b: events(after: \"" + young
                + "\") { totalCount } }");
        assertEquals(labels, labels(old));
    }

    /** The labels of all persons now, or at a cursor's revision. */
    private static List<String> labels(String... after) {
        String pin = after.length == 0 ? "" : " events(first: 1, after: \"" + after[0] + "\") { totalCount }";
        return server
                .ask("{ persons(first: 500) { nodes { label names { display } } }" + pin + " }")
                .getJsonObject("data")
                .getJsonObject("persons")
                .getJsonArray("nodes")
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Imports one more file, as an operator would beside the running server, and waits until it shows. */
    private static void change(String file) throws IOException {
        Path more = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-more"));
        Files.writeString(more.resolve("late.yaml"), file);
        Vertx vertx = Vertx.vertx();
        Database database = server.database();
        Writes writes = new Writes(database.writePool(vertx));
        var outcome = Server.await(Importer.run(writes, RecordFiles.in(more), "tester", "a late report"));
        assertEquals(List.of(), outcome.problems());
        Server.await(vertx.close());
        for (int tries = 0; tries < 100 && revision() < 21; tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        assertEquals(21, revision());
    }

    private static int revision() {
        return server.ask("{ record { revision } }").getJsonObject("extensions").getInteger("revision");
    }

    private static void assertRefused(String query) {
        JsonObject answer = server.ask(query);
        assertTrue(answer.containsKey("errors"), () -> query + answer.encode());
        JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
        assertEquals("BAD_REQUEST", error.getJsonObject("extensions").getString("code"), answer.encode());
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("id"))
                .toList();
    }

    private static List<String> cursors(JsonObject page) {
        return page.getJsonArray("edges").stream()
                .map(edge -> ((JsonObject) edge).getString("cursor"))
                .toList();
    }
}
