package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Lists filtered by words hold what a search finds by its texts, all of it, wherever the clocks stand. */
class WordedTest {
    private static final int MANY = 1_010;

    private static final RecordFile FIRST = new RecordFile("first.yaml", """
            source: {slug: first, title: Two wade to the lighthouse, authors: [ann], published: "2020-05-04"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}}
              events: [wading, wading-false, feast]
              series: {waders: {unit: PERSONS, measure: FLOW}}
            statements:
              ann: {names: {text: Ann Wader}}
              wading: {descriptions: {text: Two soldiers waded to the lighthouse}, kinds: {code: DEFECTION}, dates: {edtf: "2020-05-01"}}
              wading-false: {descriptions: {text: A soldier wades across the bay}, kinds: {code: FALSE_REPORT}, dates: {edtf: "2020-05-02"}}
              feast: {descriptions: {text: A feast}, kinds: {code: APPEARANCE}, dates: {edtf: "2020-05-01"}}
              waders: {descriptions: {text: Soldiers who waded}}
            claims:
              why-waded: {text: The soldiers waded because the boats were gone., topic: ASSESSMENT, about: [wading], at: body}
            """);

    private static final RecordFile SECOND = new RecordFile("second.yaml", """
            source: {slug: second, title: The lighthouse keepers, published: "2020-06-04"}
            statements:
              feast: {descriptions: {text: A feast for soldiers at the lighthouse}}
            """);

    private static final RecordFile MANY_MORE = new RecordFile(
            "third.yaml",
            """
            source: {slug: third, title: Third, published: "2020-07-04"}
            declare:
              events: [%s]
            statements:
            """.formatted(IntStream.range(0, MANY)
                            .mapToObj(place -> "ferry-" + place)
                            .collect(Collectors.joining(", ")))
                    + IntStream.range(0, MANY)
                            .mapToObj(place -> "  ferry-" + place + ": {descriptions: {text: The ferry of day " + place
                                    + " sails}, kinds: {code: APPEARANCE}}\n")
                            .collect(Collectors.joining()));

    private static TestServer server;
    private static ImportedRecord record;
    private static int before;

    @BeforeAll
    static void start() {
        server = new TestServer(TestServer.WIDE);
        record = new ImportedRecord(server.database());
        before = Objects.requireNonNull(record.revision(FIRST));
        server.awaitRevision(Objects.requireNonNull(record.revision(SECOND, MANY_MORE)));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events     | wading soldiers             | wading",
                "events     | LIGHTHOUSE                  | wading feast",
                "events     | lightho                     | wading feast",
                "events     | soldier — lighthouse!       | wading feast",
                "events     | soldeir                     | ",
                "events     | Wader                       | ",
                "events     | …                           | ",
                "events     | the                         | ",
                "events     | ferry 17 sails              | ferry-17",
                "claims     | boats soldiers              | why-waded",
                "sources    | lighthouse                  | first second",
                "sources    | waded boats                 | ",
                "statistics | soldier wades               | waders",
            })
    void allWordsFindTheTextsThatHoldThem(String list, String text, String slugs) {
        assertEquals(slugs == null ? "" : slugs, found("", list, "text: \"" + text + "\""));
    }

    @Test
    void whatWasNotHeldOrNotReportedYetIsNotFound() {
        String lighthouse = "text: \"lighthouse\"";
        assertEquals("wading", found("@reportedBy(date: \"2020-06-03\")", "events", lighthouse));
        assertEquals("wading", found("@asOf(revision: " + before + ")", "events", lighthouse));
        assertEquals("first", found("@reportedBy(date: \"2020-06-03\")", "sources", lighthouse));
        assertEquals("", found("@reportedBy(date: \"2020-05-03\")", "claims", "text: \"boats\""));
        assertEquals("", found("@asOf(revision: " + before + ")", "events", "text: \"ferry\""));
    }

    @Test
    void wordsCombineWithEverythingElse() {
        assertEquals("wading-false", found("", "events", "kinds: [FALSE_REPORT], text: \"soldier\""));
        assertEquals("feast", found("", "events", "sources: [\"second\"], not: {text: \"waded\"}"));
        assertEquals("wading feast", found("", "events", "or: [{text: \"waded\"}, {text: \"feast\"}]"));
    }

    @Test
    void whateverManyHoldIsFoundAndCounted() {
        JsonObject events = ask("{ it: events(first: 3, filter: {text: \"ferry sails\"}) { totalCount nodes { slug }"
                        + " facets(by: [KIND]) { counts { keys { value } atMost } } } }")
                .getJsonObject("it");
        assertEquals(MANY, events.getInteger("totalCount"), events.encode());
        assertEquals(
                MANY,
                events.getJsonArray("facets")
                        .getJsonObject(0)
                        .getJsonArray("counts")
                        .getJsonObject(0)
                        .getInteger("atMost"));
        assertEquals(
                MANY,
                ask("{ it: events(filter: {not: {text: \"lighthouse\"}, sources: [\"third\"]}) { totalCount } }")
                        .getJsonObject("it")
                        .getInteger("totalCount"));
    }

    @Test
    void aSearchFindsTheSameByItsTexts() {
        for (String text : List.of("soldiers", "waded lighthouse", "feast")) {
            String searched = slugs(ask("{ it: search(text: \"" + text
                            + "\", kinds: [EVENT]) { nodes { reason subject { ... on Event { slug } } } } }")
                    .getJsonObject("it")
                    .getJsonArray("nodes")
                    .stream()
                    .map(JsonObject.class::cast)
                    .filter(hit -> hit.getString("reason").equals("TEXT"))
                    .map(hit -> hit.getJsonObject("subject"))
                    .toList());
            String found =
                    found("", "events", "or: [{kinds: [FALSE_REPORT]}, {not: {kinds: []}}], text: \"" + text + "\"");
            assertTrue(!searched.isEmpty(), text);
            assertEquals(
                    List.of(searched.split(" ")).stream().sorted().toList(),
                    List.of(found.split(" ")).stream().sorted().toList());
        }
    }

    private static String found(String clocks, String list, String filter) {
        JsonObject page = ask("query Found " + clocks + " { it: " + list + "(filter: {" + filter
                        + "}) { totalCount nodes { slug } } }")
                .getJsonObject("it");
        List<JsonObject> nodes =
                page.getJsonArray("nodes").stream().map(JsonObject.class::cast).toList();
        assertEquals(nodes.size(), page.getInteger("totalCount"));
        return slugs(nodes);
    }

    private static String slugs(List<JsonObject> nodes) {
        return nodes.stream().map(node -> node.getString("slug")).collect(Collectors.joining(" "));
    }

    private static JsonObject ask(String query) {
        JsonObject answer = server.ask(query);
        assertTrue(!answer.containsKey("errors"), () -> query + answer.encode());
        return answer.getJsonObject("data");
    }
}
