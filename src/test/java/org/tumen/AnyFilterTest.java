package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Filters, counts and walks of made-up events, with open ends and ties, are what a plain model of these events says. */
class AnyFilterTest {
    private static final int EVENTS = 40;
    private static final int MOST_CHANGES = 6;
    private static final String MINE = "sources: [%s, \"zz-late\"]"
            .formatted(IntStream.range(0, PlainEvent.REPORTS)
                    .mapToObj(report -> "\"zz-report-" + report + "\"")
                    .collect(Collectors.joining(", ")));

    private static final List<PlainEvent> TOLD = new ArrayList<>();
    private static final PlainEvent LATE =
            new PlainEvent("zz-late-walk", "Walk B", "RECALL", null, null, null, Map.of(0, List.of()));
    private static TestServer server;
    private static ImportedRecord record;
    private static int changes;

    @BeforeContainer
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        Random random = new Random(5);
        IntStream.range(0, EVENTS)
                .mapToObj(number -> PlainEvent.any(number, random))
                .forEach(TOLD::add);
        server.awaitRevision(Objects.requireNonNull(record.revision(IntStream.range(0, PlainEvent.REPORTS)
                .mapToObj(AnyFilterTest::report)
                .toArray(RecordFile[]::new))));
    }

    @AfterContainer
    static void stop() {
        record.close();
        server.close();
    }

    private static RecordFile report(int number) {
        String shared = """
                declare:
                  persons: {zz-ann: {basis: SELF_PUBLISHED}, zz-bob: {basis: SELF_PUBLISHED}}
                  groups: [zz-locals, zz-guards]
                  organizations: [zz-herald]
                  events: [%s]
                statements:
                  zz-ann: {names: {text: Ann Zed, at: lead}}
                  zz-bob: {names: {text: Bob Zed, at: lead}}
                  zz-herald: {names: {text: Zed Herald, at: lead}}
                  zz-locals: {descriptions: {text: locals, at: lead}}
                  zz-guards: {descriptions: {text: guards, at: lead}}
                """.formatted(TOLD.stream().map(PlainEvent::slug).collect(Collectors.joining(", ")));
        return new RecordFile(
                "report-" + number,
                "source: {slug: zz-report-%d, title: T, published: \"2020-01-0%d\"}\n".formatted(number, number + 1)
                        + (number == 0 ? shared : "statements:\n")
                        + TOLD.stream()
                                .filter(event -> event.chains().containsKey(number))
                                .map(event -> event.said(number))
                                .collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<AnyFilter> filters() {
        return AnyFilter.of(2);
    }

    @Property(tries = 80)
    void aFilterLetsThroughAndCountsWhatTheModelDoes(@ForAll("filters") AnyFilter asked) {
        String filter = "filter: {and: [{" + MINE + "}, {" + asked.text() + "}]}";
        JsonObject data = ask("{ events(first: 500, orderBy: {field: LABEL}, " + filter
                + ") { totalCount nodes { slug } facets(by: [YEAR, KIND]) { counts(first: 500) { ...it } } }"
                + " both: eventCounts(by: [YEAR, KIND], first: 500, " + filter
                + ") { ...it } } fragment it on Count { keys { value } atLeast atMost }");
        List<PlainEvent> wanted = TOLD.stream().filter(asked.holds()).toList();
        JsonObject page = data.getJsonObject("events");
        assertEquals(slugs(wanted.stream().sorted(order("LABEL", true))), slugs(page));
        assertEquals(wanted.size(), page.getInteger("totalCount"));
        JsonArray facets = page.getJsonArray("facets");
        assertEquals(
                bounds(wanted, year -> year), bounds(facets.getJsonObject(0).getJsonArray("counts")));
        assertEquals(bounds(wanted, null), bounds(facets.getJsonObject(1).getJsonArray("counts")));
        assertEquals(bounds(wanted, year -> year + " "), bounds(data.getJsonArray("both")));
    }

    /** At least and at most, by the year as the function writes it, with the kind after a blank; without one by kind. */
    private static Map<String, String> bounds(List<PlainEvent> events, Function<String, String> year) {
        int first = events.stream()
                .flatMap(event -> ends(event).filter(end -> end > 1 && end < 9999))
                .min(Comparator.naturalOrder())
                .orElse(1);
        int last = events.stream()
                .flatMap(event -> ends(event).filter(end -> end > 1 && end < 9999))
                .max(Comparator.naturalOrder())
                .orElse(9999);
        Map<String, int[]> counts = new TreeMap<>();
        for (PlainEvent event : events) {
            List<String> years = year == null || event.span() == null
                    ? List.of("null")
                    : IntStream.rangeClosed(
                                    Math.max(first, event.span().earliest().getYear()),
                                    Math.min(last, event.span().latest().getYear()))
                            .mapToObj(Integer::toString)
                            .toList();
            boolean certain = year == null || ends(event).distinct().count() < 2;
            for (String each : years) {
                String key = year == null ? event.kind() : year.apply(each);
                int[] own = counts.computeIfAbsent(key.endsWith(" ") ? key + event.kind() : key, absent -> new int[2]);
                own[0] += certain ? 1 : 0;
                own[1]++;
            }
        }
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        count -> count.getValue()[0] + " to " + count.getValue()[1],
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Stream<Integer> ends(PlainEvent event) {
        return event.span() == null
                ? Stream.of()
                : Stream.of(
                        event.span().earliest().getYear(), event.span().latest().getYear());
    }

    private static Map<String, String> bounds(JsonArray counts) {
        return objects(counts)
                .collect(Collectors.toMap(
                        count -> objects(count.getJsonArray("keys"))
                                .map(key -> String.valueOf(key.getString("value")))
                                .collect(Collectors.joining(" ")),
                        count -> count.getInteger("atLeast") + " to " + count.getInteger("atMost"),
                        (a, b) -> a,
                        TreeMap::new));
    }

    @Property(tries = 20)
    void aWalkEitherWaySeesOneStateWhileThingsComeAndGo(
            @ForAll("filters") AnyFilter asked,
            @ForAll("orders") String field,
            @ForAll boolean upwards,
            @ForAll boolean forwards,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        String list = "orderBy: {field: %s, direction: %s}, filter: {and: [{%s}, {%s}]}"
                .formatted(field, upwards ? "ASC" : "DESC", MINE, asked.text());
        List<String> wanted = slugs(TOLD.stream().filter(asked.holds()).sorted(order(field, upwards)));
        List<String> walked = new ArrayList<>();
        String cursor = "";
        for (boolean more = true; more; ) {
            JsonObject page =
                    ask("{ events(%s: %d, %s%s) { nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }"
                                    .formatted(forwards ? "first" : "last", size, list, cursor))
                            .getJsonObject("events");
            JsonObject info = page.getJsonObject("pageInfo");
            walked.addAll(forwards ? walked.size() : 0, slugs(page));
            more = info.getBoolean(forwards ? "hasNextPage" : "hasPreviousPage");
            cursor = forwards
                    ? ", after: \"" + info.getString("endCursor") + '"'
                    : ", before: \"" + info.getString("startCursor") + '"';
            if (more && changes < MOST_CHANGES) {
                change();
            }
        }
        assertEquals(wanted, walked);
    }

    @Provide
    Arbitrary<String> orders() {
        return Arbitraries.of("DATE", "LABEL", "HEADCOUNT");
    }

    /** One more event comes, or goes again. */
    private static void change() {
        changes++;
        boolean comes = !TOLD.remove(LATE);
        server.awaitRevision(Objects.requireNonNull(record.revision(new RecordFile(
                "late",
                "source: {slug: zz-late, title: T, published: \"2020-02-01\"}\n"
                        + (comes ? "declare: {events: [zz-late-walk]}\n" : "")
                        + "statements:\n  zz-ann: {names: {text: Ann Late, at: lead}}\n"
                        + (comes ? LATE.said(0) : "")))));
        if (comes) {
            TOLD.add(LATE);
        }
    }

    /** The order of a list; what has no day or number comes last, and ties are in the order of the slugs. */
    private static Comparator<PlainEvent> order(String field, boolean upwards) {
        Comparator<PlainEvent> ties = Comparator.comparing(PlainEvent::slug);
        Comparator<PlainEvent> order = switch (field) {
            case "LABEL" -> Comparator.comparing(PlainEvent::label);
            case "DATE" ->
                Comparator.comparing(event -> event.span() == null
                        ? upwards ? PlainEvent.END : PlainEvent.BEGINNING.minusDays(1)
                        : event.span().earliest());
            default -> Comparator.comparing(event -> event.low() == null ? upwards ? AnyFilter.OPEN : -1 : event.low());
        };
        return upwards ? order.thenComparing(ties) : order.thenComparing(ties).reversed();
    }

    private static List<String> slugs(Stream<PlainEvent> events) {
        return events.map(PlainEvent::slug).toList();
    }

    private static List<String> slugs(JsonObject page) {
        return objects(page.getJsonArray("nodes"))
                .map(node -> node.getString("slug"))
                .toList();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static JsonObject ask(String query) {
        JsonObject answer = server.ask(query);
        assertFalse(answer.containsKey("errors"), () -> query + answer.encode());
        return answer.getJsonObject("data");
    }
}
