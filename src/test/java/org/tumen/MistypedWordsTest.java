package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** What a reader finds who mistypes a word of a text, or asks for more than the name of an organization or a place. */
class MistypedWordsTest {
    private static final RecordFile EARLY = new RecordFile("early", """
            source: {slug: quoll-ledger, title: 귀순하였다는 Ledger of Velocipedes, publisher: quoll-herald, published: "2020-05-04"}
            declare:
              persons: {tor-quagga: {basis: SELF_PUBLISHED}}
              organizations: [quoll-herald, office-of-bathyscaphes]
              places: [numbat-bay]
              events: [gondola-sinks, harpoon-lost, numbat-seen]
            statements:
              tor-quagga: {names: {text: Tor Quagga, at: body}}
              quoll-herald: {names: {text: Quoll Herald, at: byline}}
              office-of-bathyscaphes: {names: {text: Office of Calm Bathyscaphes, at: body}}
              numbat-bay: {names: {text: Numbat Bay, at: body}}
              gondola-sinks:
                descriptions: {text: "A gondolier flees, Yek-19 and a zho in tow", at: body}
                kinds: {code: OTHER, label: flight, at: body}
              harpoon-lost: {descriptions: {text: A harpoon is lost, at: body}, kinds: {code: OTHER, label: loss, at: body}}
              numbat-seen:
                descriptions: {text: Who reads the Quoll Herald by Numbat Bay sees a wombat of Nubmatland, at: body}
                kinds: {code: OTHER, label: sight, at: body}
            claims:
              gondolier-was-late: {text: The gondoliers wept for their marzipan and numbats., topic: ASSESSMENT, about: [gondola-sinks], at: body}
            """);
    private static final RecordFile LATE = new RecordFile("late", """
            source: {slug: late-ledger, title: The end, publisher: quoll-herald, published: "2021-05-04"}
            declare: {events: [zymurgist-flees, harpooning, misprint]}
            statements:
              zymurgist-flees: {descriptions: {text: A zymurgist flees, at: body}, kinds: {code: OTHER, label: flight, at: body}}
              harpooning: {descriptions: {text: Harpooning ends, at: body}, kinds: {code: OTHER, label: end, at: body}}
              misprint: {descriptions: {text: A gondoleir flees, at: body}, kinds: {code: OTHER, label: flight, at: body}}
            """);

    /** Words that do not stand in the table of words as often as texts, titles and printed names hold them. */
    private static final String MISCOUNTED = """
            with held as (
                select word, count(*)::int as holders
                from (select words_in(text) as word from text_value union all select words_in(text) from wording_value
                      union all select words_in(title) from source union all select words_in(text) from printed_name) each
                where length(to_tsvector('english', word)) > 0 group by word)
            (table held except table held_word) union all (table held_word except table held)
            """;

    private static TestServer server;
    private static ImportedRecord record;
    private static int early;
    private static List<String> before;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        early = Objects.requireNonNull(record.revision(EARLY));
        server.awaitRevision(early);
        before = answersOfTheEarly();
        server.awaitRevision(Objects.requireNonNull(record.revision(LATE)));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @CsvSource({
        "gondolire, Event:gondola-sinks, gondolier",
        "gondolire, Claim:gondolier-was-late, gondoliers",
        "gondoliers wpet marzipna, Claim:gondolier-was-late, gondoliers wept marzipan",
        "lodger velocipeeds, Source:quoll-ledger, Ledger Velocipedes",
        "velicopedes, Source:quoll-ledger, Velocipedes",
        "wobmat, Event:numbat-seen, wombat",
        "nubmats, Claim:gondolier-was-late, numbats",
        "awombat, Event:numbat-seen, wombat",
        "aommbat reads, Event:numbat-seen, ''",
        "bathyscahpes calm, Organization:office-of-bathyscaphes, Calm Bathyscaphes",
        "귀순하엿다는, Source:quoll-ledger, 귀순하였다는",
        "귀숭하였다늘, Source:quoll-ledger, ''"
    })
    void aMistypedWordFindsWhatHoldsTheOneThatWasMeantAndMarksIt(String text, String id, String found) {
        var hit = hits("", text).filter(one -> idOf(one).equals(id)).findFirst();
        assertEquals(!found.isEmpty(), hit.isPresent());
        hit.ifPresent(one -> {
            assertEquals("FUZZY", one.getString("reason"));
            assertEquals(found, marked(one));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhu", "귀수하였", "Yek-91", "gndlr", "gondolire vvvvvvvvvvvv"})
    void whatIsTooShortOrTooFarOrANumberIsNotCorrected(String text) {
        assertEquals(
                List.of(),
                hits("", text)
                        .filter(hit -> idOf(hit).matches("Event:gondola.*|Source:quoll.*"))
                        .toList());
    }

    @Test
    void whatIsHeldAsItWasTypedIsNotCorrected() {
        assertEquals(
                List.of("TEXT"),
                hits("", "gondoleir")
                        .map(hit -> hit.getString("reason"))
                        .distinct()
                        .toList());
    }

    @Test
    void whatCameLaterTellsNothingOfItselfBefore() {
        assertEquals(before, answersOfTheEarly());
        assertTrue(before.get(0).contains("gondola-sinks"), before.get(0));
        assertTrue(hits("", "zymurgits").anyMatch(hit -> idOf(hit).equals("Event:zymurgist-flees")));
        assertTrue(hits("", "harponing").anyMatch(hit -> idOf(hit).equals("Event:harpooning")));
    }

    @Test
    void eachHeldWordStandsInTheTableAsOftenAsItIsHeld() {
        assertEquals(List.of(), record.rows(MISCOUNTED));
        var file = new RecordFile("gone", """
                source: {slug: gone-ledger, title: The velocipedes of a xylographer, publisher: quoll-herald, published: "2021-05-05"}
                declare: {persons: {ann-xebec: {basis: SELF_PUBLISHED}}}
                statements: {ann-xebec: {names: {text: Ann Xebec, at: lead}, descriptions: {text: A xylographer of xylographers, at: body}}}
                claims: {xebec-speaks: {text: Xylographers will weep., topic: FORECAST, about: [ann-xebec], at: body}}
                """);
        record.revision(file);
        assertEquals(List.of(), record.rows(MISCOUNTED));
        var words = "select word from held_word where word ~ '^x[ey]' order by word";
        assertEquals(List.of("xebec", "xylographer", "xylographers"), record.rows(words));
        assertTrue(record.expunge("Person:ann-xebec"));
        assertTrue(record.expunge("Source:gone-ledger"));
        assertEquals(List.of(), record.rows(words));
        assertEquals(List.of(), record.rows(MISCOUNTED));
    }

    @Test
    void aThousandMistypedWordsAreAnswered() {
        assertFalse(answer("", "gondolire ".repeat(1_000), null).containsKey("errors"));
        assertFalse(answer("", "velocipeed" + "e".repeat(50_000), null).containsKey("errors"));
    }

    @ParameterizedTest
    @CsvSource({
        "The Quoll Herald, Organization:quoll-herald",
        "quoll herald news, Organization:quoll-herald",
        "Quoll-Herald Sunday edition, Organization:quoll-herald",
        "in Numbat Bay, Place:numbat-bay"
    })
    void anOrganizationOrAPlaceIsFoundByMoreThanItsName(String text, String id) {
        assertEquals(id, idOf(hits("", text).findFirst().orElseThrow()));
    }

    @Test
    void aNameAmongManyOtherWordsComesAfterWhatHoldsThemAll() {
        var ids = hits("", "reads Quoll Herald bay sees wombat")
                .map(MistypedWordsTest::idOf)
                .toList();
        assertEquals(List.of("Event:numbat-seen", "Organization:quoll-herald"), ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aquoll herald", "quoll heralds zzz", "Tor Quagga yesterday"})
    void aPartOfAWordIsNoNameAndAPersonIsNotFoundByMore(String text) {
        assertEquals(
                List.of(),
                hits("", text)
                        .filter(hit -> hit.getString("reason").equals("TEXT"))
                        .map(MistypedWordsTest::idOf)
                        .toList());
    }

    @Test
    void kindsKeepOthersOut() {
        var answer = answer("", "The Quoll Herald", new JsonArray().add("PLACE"));
        assertEquals(0, answer.getJsonObject("data").getJsonObject("search").getInteger("totalCount"));
    }

    /** What is found as of the early revision and on an early day, with one word that was held and others that are later. */
    private static List<String> answersOfTheEarly() {
        return Stream.of("@asOf(revision: " + early + ")", "@reportedBy(date: \"2020-12-31\")")
                .flatMap(clock -> Stream.of("gondoleir", "zymurgits", "zymurgist", "harponing")
                        .map(text -> hits(clock, text).toList().toString()))
                .toList();
    }

    private static String idOf(JsonObject hit) {
        return hit.getJsonObject("subject").getString("id");
    }

    private static String marked(JsonObject hit) {
        return hit.getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .filter(part -> part.getBoolean("found"))
                .map(part -> part.getString("text"))
                .collect(Collectors.joining(" "));
    }

    private static Stream<JsonObject> hits(String clock, String text) {
        var answer = answer(clock, text, null);
        assertFalse(answer.containsKey("errors"), answer::encode);
        return answer.getJsonObject("data").getJsonObject("search").getJsonArray("nodes").stream()
                .map(JsonObject.class::cast);
    }

    private static JsonObject answer(String clock, String text, JsonArray kinds) {
        var body = new JsonObject()
                .put(
                        "query",
                        "query ($text: String!, $kinds: [EntityKind!]) " + clock + " {"
                                + " search(text: $text, kinds: $kinds, first: 100) { totalCount"
                                + " nodes { subject { id } reason matched parts { text found } } } }")
                .put("variables", new JsonObject().put("text", text).put("kinds", kinds));
        return new JsonObject(server.post("/graphql", body.encode()).body());
    }
}
