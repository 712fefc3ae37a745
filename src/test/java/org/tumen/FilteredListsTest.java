package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Any filter of any list but that of events gives what it picks out of the whole list, wherever the clocks stand. */
class FilteredListsTest {
    private static final String SAID =
            " fragment Said on Statement { citations { stance source { slug publisher { slug } } hops { agent { slug } } } }";
    private static final String STATEMENTS = " statements { ...Said } disagreements { id }";

    private static final List<Filtered> LISTS = List.of(
            new Filtered(
                    "claims",
                    "topic standing speaker { slug } about { subject { ... on Node { id } } } wording { modality }"
                            + STATEMENTS,
                    told(List.of(
                            new Words("topics", claim -> one(claim, "topic")),
                            new Words("standings", claim -> one(claim, "standing")),
                            new Words("speakers", claim -> one(claim.getJsonObject("speaker"), "slug")),
                            new Words("modalities", claim -> one(claim.getJsonObject("wording"), "modality"))))),
            new Filtered(
                    "persons",
                    "publicBasis positions { organization { slug } statements { ...Said } }" + STATEMENTS,
                    told(List.of(new Words("publicBasis", person -> one(person, "publicBasis"))))),
            new Filtered("organizations", STATEMENTS, told(List.of())),
            new Filtered(
                    "statistics",
                    "unit measure observations(first: 500) { nodes { statements { ...Said } } }" + STATEMENTS,
                    List.of(
                            new Words("units", series -> one(series, "unit")),
                            new Words("measures", series -> one(series, "measure")),
                            new Words("publishers", thing -> citations(thing).flatMap(FilteredListsTest::publisher)),
                            new Words("sources", thing -> citations(thing).map(FilteredListsTest::source)))),
            new Filtered(
                    "sources",
                    "publisher { slug } authors { slug } language seen",
                    List.of(
                            new Words("publishers", source -> one(source.getJsonObject("publisher"), "slug")),
                            new Words(
                                    "authors",
                                    source -> objects(source, "authors").flatMap(author -> one(author, "slug"))),
                            new Words(
                                    "languages",
                                    source -> one(source, "language").map(tag -> tag.replaceAll("-.*", ""))),
                            new Flag("seen", source -> source.getBoolean("seen")))),
            new Filtered(
                    "disagreements",
                    "kind property settled",
                    List.of(
                            new Words("kinds", each -> one(each, "kind")),
                            new Words("properties", each -> one(each, "property")),
                            new Flag("settled", each -> each.getBoolean("settled")))),
            new Filtered(
                    "defectors",
                    "agent { __typename } person { publicBasis disagreements { id } }"
                            + " participation { motives { code: motive citations { stance } } statements { ...Said } }"
                            + " event { kind { code: kind } participations { statements { ...Said } }" + STATEMENTS
                            + " }",
                    List.of(
                            new Words(
                                    "kinds",
                                    each -> one(each.getJsonObject("event").getJsonObject("kind"), "code")),
                            new Words("publicBasis", each -> one(each.getJsonObject("person"), "publicBasis")),
                            new Flag("named", each -> each.getJsonObject("person") != null))));

    @TempDir
    static Path folder;

    private static TestServer server;
    private static ImportedRecord record;
    private static int before;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new TreeMap<>(TestServer.WIDE);
        settings.put("TUMEN_RECORD", ManyRecord.write(folder, 4).toString());
        server = new TestServer(settings);
        record = new ImportedRecord(server.database());
        before = server.ask("{ record { revision } }")
                .getJsonObject("data")
                .getJsonObject("record")
                .getInteger("revision");
        int revision = record.revision(new RecordFile("late", """
                source: {slug: late-report, title: A late report, publisher: paper-01, authors: [person-02], published: "2021-02-03"}
                declare:
                  persons:
                    late-person: {basis: SELF_PUBLISHED}
                  organizations: [late-office]
                statements:
                  late-person:
                    names: {text: Late Person, at: body}
                    birthDates: {edtf: "1980", at: body}
                  late-office: {names: {text: Late Office, at: body}}
                  person-01: {birthDates: {edtf: "1999-09-09", at: body}}
                claims:
                  late-claim: {text: It was late., topic: ASSESSMENT, about: [person-01], at: body}
                """));
        server.awaitRevision(revision);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    /** A list, what of each thing is looked at, and what it is filtered by. */
    private record Filtered(String name, String selection, List<Condition> conditions) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A field of a filter. */
    private sealed interface Condition {
        String name();
    }

    /** One that takes words or slugs, of which a thing has some. */
    private record Words(String name, Function<JsonObject, Stream<String>> of) implements Condition {}

    /** One that is true or false of a thing. */
    private record Flag(String name, Predicate<JsonObject> of) implements Condition {}

    /** One condition as GraphQL writes it, and as it is evaluated. */
    private record Asked(String filter, Predicate<JsonObject> holds) {}

    private static List<String> clocks() {
        return List.of(
                "",
                "query Then @asOf(revision: " + before + ") ",
                "query Then @reportedBy(date: \"2020-01-03\") ",
                "query Then @asOf(revision: " + before + ") @reportedBy(date: \"2017-01-01\") ");
    }

    static List<Filtered> lists() {
        return LISTS;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyFilterPicksWhatItPicksOutOfTheWholeList(Filtered list) {
        for (String clocks : clocks()) {
            List<JsonObject> all = whole(clocks, list);
            Random random = new Random(all.size());
            int found = 0;
            for (int round = 0; round < 3; round++) {
                List<Asked> asked = new ArrayList<>();
                StringBuilder query = new StringBuilder(clocks).append("{");
                for (int each = 0; each < 20; each++) {
                    asked.add(any(random, all, list, 2));
                    query.append(" f%d: %s(first: 500, filter: {%s}) { totalCount nodes { id } }"
                            .formatted(each, list.name, asked.get(each).filter));
                }
                JsonObject data = data(query.append(" }").toString());
                for (int each = 0; each < asked.size(); each++) {
                    List<String> wanted = all.stream()
                            .filter(asked.get(each).holds)
                            .map(thing -> thing.getString("id"))
                            .toList();
                    JsonObject page = data.getJsonObject("f" + each);
                    String filter = clocks + list + " " + asked.get(each).filter;
                    assertEquals(wanted.size(), page.getInteger("totalCount"), filter);
                    assertEquals(
                            wanted.stream().limit(500).toList(),
                            objects(page, "nodes")
                                    .map(node -> node.getString("id"))
                                    .toList(),
                            filter);
                    found += wanted.size();
                }
            }
            assertTrue(all.isEmpty() || found > 20, clocks + list + " of " + all.size() + " lets through " + found);
        }
        assertTrue(whole("", list).size() > 5, list.name);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsDisputedAndHowItStandsIsCounted(Filtered list) {
        Map<String, Function<JsonObject, String>> groupings = new TreeMap<>();
        list.conditions.forEach(condition -> {
            if (condition instanceof Flag flag && flag.name.equals("disputed")) {
                groupings.put("DISPUTED", thing -> String.valueOf(flag.of.test(thing)));
            }
            if (condition instanceof Words words && words.name.equals("standings")) {
                groupings.put(
                        "STANDING", thing -> words.of.apply(thing).findFirst().orElseThrow());
            }
        });
        for (String clocks : groupings.isEmpty() ? List.<String>of() : clocks()) {
            List<JsonObject> all = whole(clocks, list);
            groupings.forEach((by, value) -> {
                Map<String, Long> wanted =
                        all.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
                assertEquals(wanted, counted(clocks, list, by), clocks + list + " by " + by);
            });
        }
    }

    private static Map<String, Long> counted(String clocks, Filtered list, String by) {
        JsonObject counted = data(clocks + "{ list: " + list.name + " { totalCount facets(by: [PUBLISHER, " + by
                        + "]) { counts { keys { value } atLeast atMost } } } }")
                .getJsonObject("list");
        Map<String, Long> counts = new TreeMap<>();
        objects(counted.getJsonArray("facets").getJsonObject(1), "counts").forEach(count -> {
            assertEquals(count.getLong("atMost"), count.getLong("atLeast"));
            counts.put(count.getJsonArray("keys").getJsonObject(0).getString("value"), count.getLong("atMost"));
        });
        assertEquals(
                counted.getLong("totalCount"),
                counts.values().stream().mapToLong(Long::longValue).sum());
        return counts;
    }

    private static List<JsonObject> whole(String clocks, Filtered list) {
        List<JsonObject> all = new ArrayList<>();
        String after = "";
        for (boolean more = true; more; ) {
            JsonObject page = data(clocks + "{ list: " + list.name + "(first: 60" + after + ") { nodes { id "
                            + list.selection + " } pageInfo { endCursor hasNextPage } } }"
                            + (list.selection.contains("...Said") ? SAID : ""))
                    .getJsonObject("list");
            objects(page, "nodes").forEach(all::add);
            after = ", after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
        }
        return all;
    }

    private static Asked any(Random random, List<JsonObject> all, Filtered list, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return one(random, all, list.conditions.get(random.nextInt(list.conditions.size())));
        }
        Asked one = any(random, all, list, depth - 1);
        Asked other = any(random, all, list, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> new Asked("and: [{%s}, {%s}]".formatted(one.filter, other.filter), one.holds.and(other.holds));
            case 1 -> new Asked("or: [{%s}, {%s}]".formatted(one.filter, other.filter), one.holds.or(other.holds));
            default -> new Asked("not: {%s}".formatted(one.filter), one.holds.negate());
        };
    }

    private static Asked one(Random random, List<JsonObject> all, Condition condition) {
        if (condition instanceof Flag flag) {
            boolean wanted = random.nextBoolean();
            return new Asked(flag.name + ": " + wanted, thing -> flag.of.test(thing) == wanted);
        }
        Words words = (Words) condition;
        List<String> known = all.stream().flatMap(words.of).distinct().sorted().toList();
        Set<String> some = new HashSet<>();
        for (int count = random.nextInt(3); count >= 0 && !known.isEmpty(); count--) {
            some.add(known.get(random.nextInt(known.size())));
        }
        String written = some.stream()
                .map(word -> word.matches("[A-Z_]+") ? word : '"' + word + '"')
                .collect(Collectors.joining(", "));
        return new Asked(
                words.name + ": [" + written + "]",
                thing -> words.of.apply(thing).anyMatch(some::contains));
    }

    /** What is told of a thing in citations, and conditions of its own. */
    private static List<Condition> told(List<Condition> own) {
        List<Condition> all = new ArrayList<>(own);
        all.add(new Words("publishers", thing -> citations(thing).flatMap(FilteredListsTest::publisher)));
        all.add(new Words("sources", thing -> citations(thing).map(FilteredListsTest::source)));
        all.add(new Flag(
                "disputed", thing -> !thing.getJsonArray("disagreements").isEmpty()));
        return all;
    }

    private static Stream<JsonObject> citations(JsonObject thing) {
        Stream<JsonObject> posts = thing.containsKey("positions") ? objects(thing, "positions") : Stream.of();
        Stream<JsonObject> figures =
                thing.containsKey("observations") ? objects(thing.getJsonObject("observations"), "nodes") : Stream.of();
        return Stream.concat(Stream.of(thing), Stream.concat(posts, figures))
                .flatMap(subject -> objects(subject, "statements"))
                .flatMap(statement -> objects(statement, "citations"));
    }

    private static Stream<String> publisher(JsonObject citation) {
        return one(citation.getJsonObject("source").getJsonObject("publisher"), "slug");
    }

    private static String source(JsonObject citation) {
        return citation.getJsonObject("source").getString("slug");
    }

    private static Stream<String> one(JsonObject thing, String field) {
        return thing == null ? Stream.of() : Stream.ofNullable(thing.getString(field));
    }

    private static Stream<JsonObject> objects(JsonObject thing, String list) {
        return thing.getJsonArray(list).stream().map(JsonObject.class::cast);
    }

    private static JsonObject data(String query) {
        JsonObject answer = server.ask(query);
        assertTrue(!answer.containsKey("errors"), () -> query + answer.encode());
        return answer.getJsonObject("data");
    }
}
