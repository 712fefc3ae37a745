package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any filter, in any order and by pages of any size, gives what the same filter picks out of what the list shows without
 * it: evaluated here, on what each event tells of itself.
 */
class FilterTest {
    private static final String EVENTS = """
            %s{ events(first: 500, filter: {or: [{kinds: [FALSE_REPORT]}, {not: {kinds: [FALSE_REPORT]}}]}) { nodes {
              id slug label kind { code: kind } disagreements { id }
              date { date { earliest latest } } departed { date { earliest latest } }
              arrived { date { earliest latest } } announced { date { earliest latest } }
              places { place { ...Place } citations { stance } }
              participations { agent { __typename slug } roles { code: role citations { stance } }
                motives { code: motive citations { stance } } statements { ...Said } }
              statements { ...Said }
            } } }
            fragment Said on Statement { citations { source { slug publisher { slug } } hops { agent { slug } } } }
            fragment Place on Place { slug withins { place { slug withins { place { slug withins { place { slug } } } } } } }
            """;

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new TreeMap<>(TestServer.WIDE);
        settings.put("TUMEN_RECORD", ManyRecord.write(folder, 4).toString());
        server = new TestServer(settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** One condition: as GraphQL writes it, and as it is evaluated. */
    private record Asked(String filter, boolean kinds, Predicate<JsonObject> holds) {}

    /** Makes conditions up, out of what the events hold. */
    private record Maker(Random random, List<JsonObject> events) {
        private static final List<String> DAYS = List.of(
                "1996-01-01", "2012-06-15", "2016-01-01", "2016-08-17", "2016-12-31", "2019-05-03", "2026-01-01");

        Asked any(int depth) {
            if (depth == 0 || random.nextInt(3) == 0) {
                return one();
            }
            Asked one = any(depth - 1);
            Asked other = any(depth - 1);
            boolean kinds = one.kinds || other.kinds;
            return switch (random.nextInt(3)) {
                case 0 ->
                    new Asked(
                            "and: [{%s}, {%s}]".formatted(one.filter, other.filter), kinds, one.holds.and(other.holds));
                case 1 ->
                    new Asked("or: [{%s}, {%s}]".formatted(one.filter, other.filter), kinds, one.holds.or(other.holds));
                default -> new Asked("not: {%s}".formatted(one.filter), one.kinds, one.holds.negate());
            };
        }

        private Asked one() {
            return switch (random.nextInt(10)) {
                case 0 -> words("kinds", event -> Stream.of(code(event)), true);
                case 1 -> words("agents", event -> texts(event, "participations", "agent", "slug"), false);
                case 2 -> words("roles", event -> said(event, "roles"), false);
                case 3 -> words("motives", event -> said(event, "motives"), false);
                case 4 -> words("places", FilterTest::places, false);
                case 5 -> words("publishers", event -> citations(event).map(FilterTest::publisher), false);
                case 6 ->
                    words(
                            "sources",
                            event -> citations(event)
                                    .map(each -> each.getJsonObject("source").getString("slug")),
                            false);
                case 7 -> {
                    boolean disputed = random.nextBoolean();
                    yield new Asked(
                            "disputed: " + disputed,
                            false,
                            event -> disputed
                                    != event.getJsonArray("disagreements").isEmpty());
                }
                case 8 -> attribution();
                default ->
                    date(List.of("date", "departed", "arrived", "announced").get(random.nextInt(4)));
            };
        }

        private Asked words(String name, java.util.function.Function<JsonObject, Stream<String>> of, boolean kinds) {
            Set<String> asked = some(of);
            String list = asked.stream()
                    .map(word -> word.matches("[A-Z_]+") ? word : '"' + word + '"')
                    .collect(Collectors.joining(", "));
            return new Asked(
                    name + ": [" + list + "]", kinds, event -> of.apply(event).anyMatch(asked::contains));
        }

        private Set<String> some(java.util.function.Function<JsonObject, Stream<String>> of) {
            List<String> all = events.stream()
                    .flatMap(of)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            Set<String> some = new HashSet<>();
            for (int count = random.nextInt(3); count >= 0 && !all.isEmpty(); count--) {
                some.add(all.get(random.nextInt(all.size())));
            }
            return some;
        }

        private Asked attribution() {
            Set<String> asked = some(event -> citations(event).flatMap(FilterTest::chain));
            Predicate<JsonObject> holds = citation -> chain(citation).anyMatch(asked::contains);
            String list = asked.stream().map(slug -> '"' + slug + '"').collect(Collectors.joining(", "));
            String manner = List.of("some", "every", "none").get(random.nextInt(3));
            return new Asked("attribution: {" + manner + ": [" + list + "]}", false, event -> switch (manner) {
                case "some" -> citations(event).anyMatch(holds);
                case "none" -> citations(event).noneMatch(holds);
                default ->
                    citations(event).findAny().isPresent() && citations(event).allMatch(holds);
            });
        }

        private Asked date(String name) {
            String one = DAYS.get(random.nextInt(DAYS.size()));
            String other = DAYS.get(random.nextInt(DAYS.size()));
            LocalDate from = LocalDate.parse(one.compareTo(other) < 0 ? one : other);
            LocalDate until = random.nextInt(4) == 0 ? null : LocalDate.parse(one.compareTo(other) < 0 ? other : one);
            boolean definite = random.nextBoolean();
            String range = name + ": {from: \"" + from + "\"" + (until == null ? "" : ", until: \"" + until + "\"")
                    + (definite ? ", certainty: DEFINITE}" : "}");
            return new Asked(range, false, event -> {
                JsonObject day = name.equals("date") ? day(event) : event.getJsonObject(name);
                if (day == null) {
                    return false;
                }
                LocalDate earliest = earliest(day);
                LocalDate latest = latest(day);
                return definite
                        ? !earliest.isBefore(from) && (until == null || !latest.isAfter(until))
                        : !latest.isBefore(from) && (until == null || !earliest.isAfter(until));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "query Then @reportedBy(date: \"2016-08-20\") ",
                "query Then @reportedBy(date: \"2020-01-03\") "
            })
    void everyFilterPicksWhatItPicksOutOfTheWholeList(String clocks) {
        JsonObject answer = server.ask(EVENTS.formatted(clocks));
        List<JsonObject> events = objects(answer.getJsonObject("data").getJsonObject("events"), "nodes")
                .toList();
        assertTrue(events.size() > 10, answer.encode().substring(0, 300));
        Maker maker = new Maker(new Random(events.size()), events);
        int found = 0;
        for (int round = 0; round < 12; round++) {
            StringBuilder query = new StringBuilder(clocks).append("{");
            List<Asked> asked = new ArrayList<>();
            for (int each = 0; each < 20; each++) {
                asked.add(maker.any(3));
                query.append(" f%d: events(first: 500, filter: {%s}) { totalCount nodes { id } }"
                        .formatted(each, asked.get(each).filter));
            }
            JsonObject told = server.ask(query.append(" }").toString());
            assertTrue(!told.containsKey("errors"), () -> query + told.encode());
            JsonObject data = told.getJsonObject("data");
            for (int each = 0; each < asked.size(); each++) {
                Asked one = asked.get(each);
                List<String> wanted = events.stream()
                        .filter(one.holds)
                        .filter(event -> one.kinds || !code(event).equals("FALSE_REPORT"))
                        .map(event -> event.getString("id"))
                        .toList();
                JsonObject page = data.getJsonObject("f" + each);
                assertEquals(wanted, ids(page), clocks + one.filter);
                assertEquals(wanted.size(), page.getInteger("totalCount"), one.filter);
                found += wanted.size();
            }
        }
        assertTrue(found > 500, "the filters let through " + found);
    }

    @ParameterizedTest
    @CsvSource({"DATE, ASC", "DATE, DESC", "LABEL, ASC", "LABEL, DESC", "HEADCOUNT, ASC", "HEADCOUNT, DESC"})
    void aFilteredWalkIsTheSameBothWaysAndBySizesOfAnyPage(String field, String direction) {
        String arguments = ", filter: {or: [{places: [\"south-korea\"]}, {disputed: true}]}, orderBy: {field: " + field
                + ", direction: " + direction + "}";
        List<String> all = ids(page("first: 500" + arguments));
        assertTrue(all.size() > 20, all.toString());
        for (int size : new int[] {3, 7, all.size() - 1, all.size()}) {
            assertEquals(all, walked("first", "after", "endCursor", "hasNextPage", size, arguments));
            List<String> back = walked("last", "before", "startCursor", "hasPreviousPage", size, arguments);
            Collections.reverse(back);
            assertEquals(all, back);
        }
    }

    private static List<String> walked(
            String count, String place, String cursor, String more, int size, String arguments) {
        List<String> ids = new ArrayList<>();
        String at = "";
        for (boolean next = true; next; ) {
            JsonObject page = page(count + ": " + size + at + arguments);
            List<String> own = ids(page);
            if (count.equals("last")) {
                Collections.reverse(own);
            }
            ids.addAll(own);
            JsonObject info = page.getJsonObject("pageInfo");
            at = ", " + place + ": \"" + info.getString(cursor) + "\"";
            next = info.getBoolean(more);
        }
        return ids;
    }

    @Test
    void theOrderByDayIsThatOfTheDays() {
        for (String direction : List.of("ASC", "DESC")) {
            List<LocalDate> days = objects(
                            server.ask("{ events(first: 500, orderBy: {field: DATE, direction: " + direction
                                            + "}) { nodes { date { date { earliest latest } } departed { date { earliest"
                                            + " latest } } arrived { date { earliest latest } } announced { date {"
                                            + " earliest latest } } } } }")
                                    .getJsonObject("data")
                                    .getJsonObject("events"),
                            "nodes")
                    .map(FilterTest::day)
                    .takeWhile(day -> day != null)
                    .map(FilterTest::earliest)
                    .toList();
            Comparator<LocalDate> order =
                    direction.equals("ASC") ? Comparator.naturalOrder() : Comparator.reverseOrder();
            assertEquals(days.stream().sorted(order).toList(), days);
        }
    }

    @Test
    void countsByYearAreWhatTheFiltersForTheYearLetThrough() {
        JsonArray counts = server.ask("{ eventCounts(by: [YEAR], first: 500) { atLeast atMost keys { value } } }")
                .getJsonObject("data")
                .getJsonArray("eventCounts");
        assertTrue(counts.size() > 10, counts.encode());
        StringBuilder query = new StringBuilder("{");
        List<JsonObject> known = counts.stream()
                .map(JsonObject.class::cast)
                .filter(count -> year(count) != null)
                .toList();
        for (JsonObject count : known) {
            String range = "from: \"%1$s-01-01\", until: \"%1$s-12-31\"".formatted(year(count));
            query.append(" p%1$s: events(filter: {date: {%2$s}}) { totalCount }".formatted(year(count), range))
                    .append(" d%1$s: events(filter: {date: {%2$s, certainty: DEFINITE}}) { totalCount }"
                            .formatted(year(count), range));
        }
        JsonObject data = server.ask(query.append(" }").toString()).getJsonObject("data");
        for (JsonObject count : known) {
            assertEquals(data.getJsonObject("p" + year(count)).getInteger("totalCount"), count.getInteger("atMost"));
            assertEquals(data.getJsonObject("d" + year(count)).getInteger("totalCount"), count.getInteger("atLeast"));
        }
    }

    @Test
    void facetsAreWhatTheListHoldsUnderTheFilter() {
        JsonObject events = server.ask(
                        "{ events(first: 500, filter: {places: [\"south-korea\"]}) { nodes { kind { code: kind } }"
                                + " facets(by: [KIND]) { counts { atMost atLeast keys { value } } } } }")
                .getJsonObject("data")
                .getJsonObject("events");
        Map<String, Long> wanted = objects(events, "nodes")
                .collect(Collectors.groupingBy(FilterTest::code, TreeMap::new, Collectors.counting()));
        Map<String, Long> counted = new TreeMap<>();
        objects(events.getJsonArray("facets").getJsonObject(0), "counts")
                .forEach(count -> counted.put(year(count), count.getLong("atMost")));
        assertTrue(wanted.size() > 2, wanted.toString());
        assertEquals(wanted, counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events(filter: {date: {from: \"2017-01-01\", until: \"2016-01-01\"}}) | BAD_REQUEST",
                "events(filter: {arrived: {from: \"2017-01-01\", until: \"2016-01-01\"}}) | BAD_REQUEST",
                "events(filter: {headcount: {min: 3, max: 2}}) | BAD_REQUEST",
                "events(filter: {headcount: {min: -1}}) | BAD_REQUEST",
                "events(filter: {minOrigins: 0}) | BAD_REQUEST",
                "defectors(filter: {initial: \"-\"}) | BAD_REQUEST",
                "events(filter: {minOrigins: 9}) | BAD_REQUEST",
                "events(filter: {attribution: {some: [\"x\"], none: [\"y\"]}}) | BAD_REQUEST",
                "events(filter: {attribution: {}}) | BAD_REQUEST",
                "sources(filter: {languages: [\"en-US\"]}) | BAD_REQUEST",
                "sources(filter: {not: {languages: [\"ko\", \"english\"]}}) | BAD_REQUEST",
                "events(orderBy: {field: WEIGHT}) | BAD_REQUEST",
                "events(first: 2, last: 2) | BAD_REQUEST",
                "events(last: 0) | BAD_REQUEST",
                "events(before: \"x\") | BAD_REQUEST",
                "events(filter: {not: {not: {not: {not: {not: {kinds: []}}}}}}) | TOO_COSTLY",
            })
    void whatCannotBeMeantIsRefused(String field, String code) {
        assertRefused("{ " + field + " { totalCount } }", code);
    }

    @Test
    void languagesHaveNoCase() {
        JsonObject data = server.ask("{ small: sources(filter: {languages: [\"en\"]}) { totalCount }"
                        + " large: sources(filter: {languages: [\"EN\"]}) { totalCount } }")
                .getJsonObject("data");
        assertTrue(data.getJsonObject("small").getInteger("totalCount") > 0, data.encode());
        assertEquals(data.getJsonObject("small"), data.getJsonObject("large"));
    }

    @Test
    void aFacetOnNothingIsRefused() {
        assertRefused("{ events { facets(by: []) { by } } }", "BAD_REQUEST");
        assertRefused("{ events { facets(by: [UNIT]) { by } } }", "BAD_REQUEST");
        assertRefused("{ eventCounts(by: []) { atMost } }", "BAD_REQUEST");
        assertRefused("{ eventCounts(by: [KIND, YEAR, PLACE]) { atMost } }", "BAD_REQUEST");
    }

    private static void assertRefused(String query, String code) {
        JsonObject answer = server.ask(query);
        JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
        assertEquals(code, error.getJsonObject("extensions").getString("code"), query + answer.encode());
    }

    private static JsonObject page(String arguments) {
        JsonObject answer = server.ask("{ events(" + arguments
                + ") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");
        assertTrue(!answer.containsKey("errors"), () -> arguments + answer.encode());
        return answer.getJsonObject("data").getJsonObject("events");
    }

    private static List<String> ids(JsonObject page) {
        return objects(page, "nodes")
                .map(node -> node.getString("id"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<JsonObject> objects(JsonObject thing, String list) {
        return thing.getJsonArray(list).stream().map(JsonObject.class::cast);
    }

    private static String year(JsonObject count) {
        return count.getJsonArray("keys").getJsonObject(0).getString("value");
    }

    private static String code(JsonObject event) {
        JsonObject kind = event.getJsonObject("kind");
        return kind == null ? "" : kind.getString("code");
    }

    private static Stream<String> texts(JsonObject event, String list, String thing, String text) {
        return objects(event, list).map(each -> each.getJsonObject(thing).getString(text));
    }

    private static Stream<String> said(JsonObject event, String list) {
        return objects(event, "participations")
                .flatMap(each -> objects(each, list))
                .filter(FilterTest::asserted)
                .map(each -> each.getString("code"));
    }

    private static boolean asserted(JsonObject statement) {
        return objects(statement, "citations")
                .anyMatch(citation -> Set.of("ASSERTS", "CONFIRMS").contains(citation.getString("stance")));
    }

    private static Stream<String> places(JsonObject event) {
        return objects(event, "places")
                .filter(FilterTest::asserted)
                .flatMap(each -> within(each.getJsonObject("place")));
    }

    private static Stream<String> within(JsonObject place) {
        Stream<String> outer = place.containsKey("withins")
                ? objects(place, "withins").flatMap(each -> within(each.getJsonObject("place")))
                : Stream.of();
        return Stream.concat(Stream.of(place.getString("slug")), outer);
    }

    private static Stream<JsonObject> citations(JsonObject event) {
        return Stream.concat(Stream.of(event), objects(event, "participations"))
                .flatMap(subject -> objects(subject, "statements"))
                .flatMap(statement -> objects(statement, "citations"));
    }

    private static String publisher(JsonObject citation) {
        JsonObject publisher = citation.getJsonObject("source").getJsonObject("publisher");
        return publisher == null ? "" : publisher.getString("slug");
    }

    private static Stream<String> chain(JsonObject citation) {
        return texts(citation, "hops", "agent", "slug");
    }

    private static JsonObject day(JsonObject event) {
        return Stream.of("date", "departed", "arrived", "announced")
                .map(event::getJsonObject)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate earliest(JsonObject day) {
        String text = day.getJsonObject("date").getString("earliest");
        return text == null ? LocalDate.of(1, 1, 1) : LocalDate.parse(text);
    }

    private static LocalDate latest(JsonObject day) {
        String text = day.getJsonObject("date").getString("latest");
        return text == null ? LocalDate.of(9999, 12, 31) : LocalDate.parse(text);
    }
}
