package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.db.Database;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.Importer;
import org.tumen.importer.RecordFile;

/** What a private server lists for its editors, of a record with something for every list, and a public one does not. */
class WorklistTest {
    private static final String TOKEN = "a-token-of-nobody-in-the-world";
    private static final String[] OPEN = {"Authorization", "Bearer " + TOKEN};
    private static final String FIELDS =
            "{ totalCount nodes { about text subject { id } other { id } statement { id display } } }";

    private static final String ONE = """
            source: {slug: one, title: A talk with Jon Roe, publisher: herald, authors: [jon], published: "2020-05-01"}
            declare:
              persons:
                jon: {basis: SELF_PUBLISHED}
                john: {basis: OFFICE_HOLDER}
                ri: {basis: OFFICE_HOLDER}
                lee: {basis: OFFICE_HOLDER}
                rhee: {basis: OFFICE_HOLDER}
                hidden: {basis: OFFICE_HOLDER}
              groups: [walkers, others]
              organizations: [herald, fund]
              positions: {jon-post: {holder: jon, organization: herald}}
              events: [crossing]
              series: {arrivals: {unit: PERSONS, measure: FLOW}}
            statements:
              jon:
                names: {text: Jon Roe, at: byline}
                kin: {relative: walkers, relations: {code: OTHER, label: the circle of Jon-Roe, at: lead}}
              john: {names: {text: Roe Jon, at: lead}}
              ri: {names: {text: Ri Yong-ho, at: lead}}
              lee: {names: {text: Lee Yong Ho, at: lead}}
              rhee: {names: {text: Rhee Yong Ho, at: lead}}
              hidden: {names: {text: Ri Yong Ho, kind: PSEUDONYM, at: lead}}
              walkers: {descriptions: {text: "those whom JON ROE led, not a jon roebuck", at: lead}}
              others: {descriptions: {text: friends of a Jon Roebuck, at: lead}}
              herald: {names: {text: The Herald, at: byline}}
              fund: {names: {text: The Jon Roe Fund, at: lead}}
              jon-post: {titles: {text: reporter, at: byline}}
              crossing:
                descriptions: {text: Two cross, at: lead}
                kinds: {code: DEFECTION, at: lead}
                dates: {edtf: "2020-04-01", at: lead, via: [jon SAID]}
                departures: {edtf: "2020-03-01", at: lead, via: [jon SAID]}
                arrivals: {edtf: "2020-04-02", at: lead, via: [walkers SAID]}
                outcomes: [{text: both live, at: lead}, {text: both fled, at: lead, via: [jon SAID]}]
                participants: {agent: jon, roles: {code: DEFECTOR, at: lead}}
              arrivals:
                descriptions: {text: Arrivals, at: lead}
                observations:
                  - {period: 2018, figures: {number: 10, status: PROVISIONAL, vintage: "2019-01-02", producer: jon, at: lead}}
                  - {period: 2019, figures: {number: 12, status: FINAL, at: lead}}
                  - {period: 2017, figures: {number: 9, status: PROVISIONAL, vintage: "2018-01-02", producer: herald, at: lead}}
            claims:
              well: {text: All is well with Jon  Roe's town., topic: TREND, about: [jon], at: body, via: [jon SAID]}
              calm: {text: The river is calm., topic: TREND, about: [crossing], at: body}
            """;

    private static final String TWO = """
            source: {slug: two, title: Two, publisher: herald, published: "2021-06"}
            statements:
              crossing:
                dates: {edtf: "2020-04-01", at: lead, via: [jon SAID]}
                departures:
                  - edtf: "2020-03-01"
                    cite:
                      - {at: lead, via: [john SAID]}
                      - {at: body, via: [jon SAID]}
                arrivals: {edtf: "2020-04-02", at: lead, via: [others SAID]}
                outcomes: {text: both live, at: lead, printed: "so said Jón Roe"}
              arrivals:
                observations:
                  - {period: 2017, figures: {number: 11, status: FINAL, vintage: "2019-01-02", producer: herald, at: lead}}
                  - {period: 2021, figures: {number: 3, status: PROVISIONAL, at: lead}}
            claims:
              ill: {text: Nothing is well., topic: TREND, about: [crossing], at: body, links: [{to: well, relation: CONTRADICTS}]}
              wild: {text: The river is wild., topic: TREND, about: [crossing], at: body, links: [{to: calm, relation: CONTRADICTS}]}
            """;

    private static final String THREE = """
            source: {slug: three, title: Three, publisher: herald, accessed: "2021-07-05"}
            statements:
              crossing: {outcomes: {text: both fled, at: lead, via: [john SAID]}}
            claims:
              mild: {text: It was mild., topic: TREND, about: [crossing], at: body, links: [{to: wild, relation: RETRACTS}]}
            """;

    private static final String EDITORIAL = """
            editorial:
              slug: editors
              notTheSame:
                - {one: ri, other: rhee, reason: two faces}
                - {one: rhee, other: lee, reason: two faces}
            """;

    /** Tells of somebody of whom nothing is said any more when it leaves. */
    private static final RecordFile FOUR = new RecordFile("four.yaml", """
            source: {slug: four, title: Four, publisher: herald, published: "2021-08-01"}
            declare: {persons: {ghost: {basis: OFFICE_HOLDER}}}
            statements: {ghost: {names: {text: A Ghost, at: lead}}}
            """);

    private static TestServer open;
    private static TestServer closed;
    private static ImportedRecord record;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Database database = TestDatabase.fresh();
        record = new ImportedRecord(database);
        record.revision(
                new RecordFile("one.yaml", ONE),
                new RecordFile("two.yaml", TWO),
                new RecordFile("three.yaml", THREE),
                new RecordFile("editorial.yaml", EDITORIAL));
        record.revision(FOUR);
        assertEquals(
                List.of(),
                record.outcome(new Importer.Wish(Set.of("four"), false, false, false))
                        .problems());
        TestDatabase.execute(database, "update revision set at = '2022-03-01'");
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        open = new TestServer(Map.of());
        closed = new TestServer(Map.of("TUMEN_TOKEN_FILE", token.toString()), database);
    }

    @AfterAll
    static void stop() {
        record.close();
        open.close();
        closed.close();
    }

    @Test
    void whatWasDeclaredAndIsToldByNobodyAnyMoreIsUncited() {
        JsonObject item = only("worklist(kind: UNCITED)", "");
        assertEquals("Person:ghost", item.getString("about"));
        assertNull(item.getValue("subject"));
        assertEquals(List.of(), items("worklist(kind: UNCITED)", "@asOf(revision: 2)"));
        assertEquals(List.of(), items("worklist(kind: UNCITED)", "@asOf(revision: 1)"));
    }

    @Test
    void aStatementOfOneOriginIsOneThatTheGraphCountsOneFor() {
        for (String clocks : List.of("", "@asOf(revision: 2)", "@reportedBy(date: \"2021-07-01\")")) {
            Set<String> single = new TreeSet<>();
            Set<String> several = new TreeSet<>();
            ask(clocks, "sources { nodes { statements(first: 500) { nodes { id origins } } } }")
                    .getJsonObject("sources")
                    .getJsonArray("nodes")
                    .stream()
                    .flatMap(source -> nodes(((JsonObject) source).getJsonObject("statements")))
                    .forEach(each -> (each.getInteger("origins") == 1 ? single : several).add(each.getString("id")));
            List<JsonObject> items = items("worklist(kind: SINGLE_ORIGIN, first: 500)", clocks);
            List<String> listed = items.stream()
                    .map(item -> item.getJsonObject("statement").getString("id"))
                    .toList();
            assertEquals(single, new TreeSet<>(listed), clocks);
            assertEquals(single.size(), listed.size());
            assertFalse(several.isEmpty(), clocks);
            assertTrue(
                    items.stream().anyMatch(item -> item.getString("text").equals("Told by one, two alone.")), clocks);
        }
    }

    @Test
    void claimsThatContradictAreOpenUntilOneIsTakenBack() {
        JsonObject item = only("worklist(kind: CONTRADICTION)", "");
        assertEquals("Claim:ill", item.getString("about"));
        assertEquals("Claim:well", item.getJsonObject("other").getString("id"));
        assertEquals(
                Set.of("Claim:ill", "Claim:wild"),
                abouts("worklist(kind: CONTRADICTION)", "@reportedBy(date: \"2021-07-01\")"));
        assertEquals(Set.of(), abouts("worklist(kind: CONTRADICTION)", "@reportedBy(date: \"2020-06-01\")"));
    }

    @Test
    void aProvisionalFigureIsOldAYearAfterItsPeriodUnlessAnotherIsPicked() {
        JsonObject item = only("worklist(kind: PROVISIONAL)", "");
        assertEquals("Provisional since 2020-05-01, for 2018.", item.getString("text"));
        assertEquals("10", item.getJsonObject("statement").getString("display"));
        // before the final figure for 2017 was printed
        assertEquals(
                2,
                items("worklist(kind: PROVISIONAL)", "@reportedBy(date: \"2020-06-01\")")
                        .size());
    }

    @Test
    void aSourceWithoutADayIsListedWhetherItHasAMonthOrNothing() {
        assertEquals(
                List.of("Source:three No day of publication.", "Source:two Published 2021-06, no day."),
                items("worklist(kind: UNDATED_SOURCE)", "").stream()
                        .map(item -> item.getString("about") + " " + item.getString("text"))
                        .toList());
        assertEquals(Set.of(), abouts("worklist(kind: UNDATED_SOURCE)", "@reportedBy(date: \"2020-06-01\")"));
    }

    @Test
    void whoeverIsSpelledAlikeMayBeOneUnlessToldApartOrHidden() {
        Set<Set<String>> pairs = new HashSet<>();
        items("worklist(kind: DUPLICATE)", "")
                .forEach(item -> pairs.add(Set.of(
                        item.getString("about"), item.getJsonObject("other").getString("id"))));
        assertEquals(Set.of(Set.of("Person:jon", "Person:john"), Set.of("Person:ri", "Person:lee")), pairs);
    }

    @Test
    void aPersonIsFoundWhereverHeIsNamedOrPointedTo() {
        Set<String> found = new TreeSet<>();
        for (String id : List.of("jon", "Person:jon")) {
            found.clear();
            mentions(id, "").forEach(each -> found.add(told(each)));
            assertEquals(
                    Set.of(
                            "ABOUT Claim:well",
                            "CHAIN Source:one",
                            "CHAIN Source:two",
                            "CREDIT Source:one",
                            "KIN Kinship",
                            "NAME Organization:fund",
                            "PARTICIPATION Participation",
                            "PASSAGE Source:two",
                            "POSITION Position:jon-post",
                            "TEXT Group:walkers",
                            "TEXT Kinship",
                            "TITLE Source:one",
                            "VALUE Observation",
                            "WORDING Claim:well"),
                    found);
        }
        assertEquals(List.of(), mentions("nobody", ""));
        assertTrue(mentions("jon", "@reportedBy(date: \"2020-06-01\")").stream()
                .noneMatch(each -> told(each).endsWith("Source:two")));
    }

    private static String told(JsonObject mention) {
        return mention.getString("where") + " "
                + mention.getString("about").replaceFirst("(Kinship|Participation|Observation):.*", "$1");
    }

    @Test
    void aWalkThroughPagesBringsEverythingOnceAndACursorOpensNoOtherList() {
        for (String list : List.of("worklist(kind: SINGLE_ORIGIN, ", "mentions(of: \"jon\", ")) {
            String page = " { totalCount pageInfo { hasNextPage endCursor } nodes { about text statement { id } } } ";
            JsonObject whole = ask("", "list: " + list + "first: 500)" + page).getJsonObject("list");
            assertEquals(
                    whole.getInteger("totalCount"), whole.getJsonArray("nodes").size());
            List<JsonObject> walked = new ArrayList<>();
            String after = "";
            for (boolean more = true; more; ) {
                JsonObject part = ask("", "list: " + list + "first: 4" + after + ")" + page)
                        .getJsonObject("list");
                nodes(part).forEach(walked::add);
                more = part.getJsonObject("pageInfo").getBoolean("hasNextPage");
                after = ", after: \"" + part.getJsonObject("pageInfo").getString("endCursor") + "\"";
            }
            assertEquals(nodes(whole).toList(), walked);
            assertTrue(post(closed, "{ worklist(kind: UNCITED" + after + ") { totalCount } }", OPEN)
                    .encode()
                    .contains("BAD_REQUEST"));
        }
    }

    @Test
    void aPublicServerRefusesBothAndAsksItsDatabaseNothing() {
        double before = open.metric("tumen_sql_statements_total");
        for (String field : List.of("worklist(kind: UNCITED)", "mentions(of: \"jon\")")) {
            JsonObject error = post(open, "{ " + field + " { totalCount } }")
                    .getJsonArray("errors")
                    .getJsonObject(0);
            assertEquals("FORBIDDEN", error.getJsonObject("extensions").getString("code"));
            assertEquals("Worklists are for editors: ask a private server.", error.getString("message"));
        }
        assertEquals(before, open.metric("tumen_sql_statements_total"));
    }

    private static JsonObject only(String list, String clocks) {
        List<JsonObject> items = items(list, clocks);
        assertEquals(1, items.size(), items.toString());
        return items.get(0);
    }

    private static Set<String> abouts(String list, String clocks) {
        Set<String> abouts = new TreeSet<>();
        items(list, clocks).forEach(item -> abouts.add(item.getString("about")));
        return abouts;
    }

    private static List<JsonObject> items(String list, String clocks) {
        JsonObject page = ask(clocks, "list: " + list + FIELDS).getJsonObject("list");
        List<JsonObject> items = nodes(page).toList();
        assertTrue(items.size() == Math.min(20, page.getInteger("totalCount")) || list.contains("500"), list);
        return items;
    }

    private static List<JsonObject> mentions(String id, String clocks) {
        String list = "list: mentions(of: \"" + id + "\", first: 500) { nodes { where about text subject { id } } }";
        return nodes(ask(clocks, list).getJsonObject("list")).toList();
    }

    private static Stream<JsonObject> nodes(JsonObject page) {
        return page.getJsonArray("nodes").stream().map(JsonObject.class::cast);
    }

    /** Asks of the made-up record, before the server added what is shipped, unless the clocks say otherwise. */
    private static JsonObject ask(String clocks, String selection) {
        String pinned = clocks.contains("@asOf") ? clocks : "@asOf(revision: 3) " + clocks;
        JsonObject answer = post(closed, "query Editors " + pinned + " { " + selection + " }", OPEN);
        assertFalse(answer.containsKey("errors"), () -> selection + answer.encode());
        return answer.getJsonObject("data");
    }

    private static JsonObject post(TestServer server, String query, String... headers) {
        return new JsonObject(
                server.post("/graphql", new JsonObject().put("query", query).encode(), headers)
                        .body());
    }
}
