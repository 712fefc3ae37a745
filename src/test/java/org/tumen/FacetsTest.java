package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facets count what the filters for their values let through, however many are asked for together. */
class FacetsTest {
    private static final int MOST_VALUES = 12;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.WIDE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What a list is counted by, and the filter for one value of it; words are written bare. */
    private record Facet(String by, String filter, boolean word) {
        private static final Set<String> FLAGS = Set.of("named", "disputed");

        static Facet of(String declared) {
            String[] parts = declared.split(":");
            return new Facet(parts[0], parts[1], FLAGS.contains(parts[1]) || parts.length > 2);
        }

        String of(List<String> values) {
            String written = values.stream()
                    .map(value -> word ? value : '"' + value + '"')
                    .collect(Collectors.joining(", "));
            return "{%s: %s}".formatted(filter, FLAGS.contains(filter) ? written : "[" + written + "]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "defectors | | KIND:kinds:w PLACE:places MOTIVE:motives:w ORGANIZATION:organizations BASIS:publicBasis:w PUBLISHER:publishers NAMED:named DISPUTED:disputed",
                "defectors | {date: {from: \"2010-01-01\"}} | PUBLISHER:publishers PLACE:places",
                "defectors | {motives: [FAMILY]} | MOTIVE:motives:w PLACE:places",
                "events | {not: {kinds: [FALSE_REPORT]}} | KIND:kinds:w PLACE:places AGENT:agents ROLE:roles:w PUBLISHER:publishers DISPUTED:disputed",
                "claims | | TOPIC:topics:w SPEAKER:speakers ABOUT:about MODALITY:modalities:w OFFENCE:offences:w STANDING:standings:w DISPUTED:disputed",
                "claims | {topics: [ACCUSATION]} | STANDING:standings:w TOPIC:topics:w",
                "sources | {languages: [\"en\"]} | PUBLISHER:publishers AUTHOR:authors LANGUAGE:languages",
                "persons | | ORGANIZATION:organizations PLACE:places BASIS:publicBasis:w PUBLISHER:publishers DISPUTED:disputed",
                "organizations | | PLACE:places PUBLISHER:publishers DISPUTED:disputed",
                "statistics | | UNIT:units:w PRODUCER:producers PUBLISHER:publishers DISPUTED:disputed",
            })
    void facetsAreWhatTheFiltersForTheirValuesLetThrough(String list, @Nullable String filter, String declared) {
        String all = filter == null ? "{}" : filter;
        for (String clocks : new String[] {"", "query Then @reportedBy(date: \"2016-12-01\") "}) {
            List<Facet> facets = Stream.of(declared.split(" ")).map(Facet::of).toList();
            JsonObject found = ask(clocks + "{ it: " + list + "(first: 1, filter: " + all
                            + ") { totalCount facets(by: ["
                            + facets.stream().map(Facet::by).collect(Collectors.joining(", "))
                            + "]) { by counts(first: 500) { keys { value } atLeast atMost } two: counts(first: 2) { atMost } } } }")
                    .getJsonObject("it");
            assertTrue(found.getInteger("totalCount") > 0, list);
            for (int place = 0; place < facets.size(); place++) {
                Facet facet = facets.get(place);
                JsonObject counted = found.getJsonArray("facets").getJsonObject(place);
                assertEquals(facet.by, counted.getString("by"));
                Map<String, Integer> counts = counts(counted);
                assertEquals(
                        List.copyOf(counts.values()).stream()
                                .sorted((a, b) -> b - a)
                                .limit(2)
                                .toList(),
                        objects(counted, "two")
                                .map(count -> count.getInteger("atMost"))
                                .toList());
                assertEquals(
                        wanted(clocks, list, all, facet, found.getInteger("totalCount"), counts), counts, facet.by);
            }
        }
    }

    /** What the filter for each of these values lets through, and how many it is for none of them. */
    private static Map<String, Integer> wanted(
            String clocks, String list, String all, Facet facet, int total, Map<String, Integer> counts) {
        List<String> values =
                counts.keySet().stream().filter(value -> !value.isEmpty()).toList();
        List<String> some = values.stream().limit(MOST_VALUES).toList();
        String each = IntStream.range(0, some.size())
                .mapToObj(place -> total("v" + place, list, all, facet.of(List.of(some.get(place)))))
                .collect(Collectors.joining(" "));
        boolean any = !values.isEmpty() && !Facet.FLAGS.contains(facet.filter);
        JsonObject totals =
                ask(clocks + "{ __typename " + each + (any ? total("any", list, all, facet.of(values)) : "") + " }");
        Map<String, Integer> wanted = new TreeMap<>(counts);
        for (int place = 0; place < some.size(); place++) {
            wanted.put(some.get(place), totals.getJsonObject("v" + place).getInteger("totalCount"));
        }
        wanted.remove("");
        int none = any ? total - totals.getJsonObject("any").getInteger("totalCount") : 0;
        if (none > 0 || values.isEmpty()) {
            wanted.put("", values.isEmpty() ? total : none);
        }
        return wanted;
    }

    private static String total(String alias, String list, String all, String one) {
        return " %s: %s(filter: {and: [%s, %s]}) { totalCount }".formatted(alias, list, all, one);
    }

    private static Map<String, Integer> counts(JsonObject facet) {
        Map<String, Integer> counts = new TreeMap<>();
        objects(facet, "counts").forEach(count -> {
            String value = count.getJsonArray("keys").getJsonObject(0).getString("value");
            assertEquals(count.getInteger("atLeast"), count.getInteger("atMost"));
            counts.put(value == null ? "" : value, count.getInteger("atMost"));
        });
        return counts;
    }

    /** Sources without a day are shown from when a claim names them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "query Then @reportedBy(date: \"2016-08-20\") "})
    void whoPublishedASourceIsCountedWhereverItIsShown(String clocks) {
        JsonObject sources = ask(clocks + "{ it: sources(first: 500) { nodes { publisher { slug } authors { slug } }"
                        + " facets(by: [PUBLISHER, AUTHOR]) { counts(first: 500) { keys { value } atLeast atMost } } } }")
                .getJsonObject("it");
        Map<String, Integer> publishers = new TreeMap<>();
        Map<String, Integer> authors = new TreeMap<>();
        objects(sources, "nodes").forEach(source -> {
            JsonObject publisher = source.getJsonObject("publisher");
            publishers.merge(publisher == null ? "" : publisher.getString("slug"), 1, Integer::sum);
            List<String> own = objects(source, "authors")
                    .map(author -> author.getString("slug"))
                    .distinct()
                    .toList();
            (own.isEmpty() ? List.of("") : own).forEach(author -> authors.merge(author, 1, Integer::sum));
        });
        assertEquals(publishers, counts(sources.getJsonArray("facets").getJsonObject(0)));
        assertEquals(authors, counts(sources.getJsonArray("facets").getJsonObject(1)));
    }

    @Test
    void whatIsAskedTogetherIsCountedTogether() {
        double before = server.metric("tumen_sql_statements_total");
        ask(
                "{ events(first: 1) { nodes { slug } totalCount a: facets(by: [KIND, PLACE, YEAR, AGENT]) { counts { atMost } }"
                        + " b: facets(by: [ROLE, KIND]) { counts(first: 3) { atMost } } } }");
        assertEquals(2, server.metric("tumen_sql_statements_total") - before, 0.1);
    }

    @Test
    void twoGroupingsAtOnceAddUpToEachAlone() {
        for (String by : List.of("PLACE", "PUBLISHER", "KIND", "YEAR")) {
            JsonObject data =
                    ask("{ both: defectorCounts(by: [%1$s, BASIS], first: 500) { keys { value } atMost }".formatted(by)
                            + " one: defectorCounts(by: [%1$s], first: 500) { keys { value } atMost } }".formatted(by));
            Map<String, Integer> alone = summed(data, "one");
            assertTrue(alone.size() > 3, by);
            assertEquals(alone, summed(data, "both"), by);
        }
    }

    private static Map<String, Integer> summed(JsonObject data, String counts) {
        return objects(data, counts)
                .collect(Collectors.toMap(
                        count -> String.valueOf(
                                count.getJsonArray("keys").getJsonObject(0).getString("value")),
                        count -> count.getInteger("atMost"),
                        Integer::sum,
                        TreeMap::new));
    }

    private static Stream<JsonObject> objects(JsonObject from, String name) {
        return from.getJsonArray(name).stream().map(JsonObject.class::cast);
    }

    private static JsonObject ask(String query) {
        JsonObject answer = server.ask(query);
        assertTrue(answer.getJsonArray("errors") == null, answer.encode());
        return answer.getJsonObject("data");
    }
}
