package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** What a reader finds who has a name in some spelling, a few words, or a typing error. */
class SearchTest {
    private static final String HITS =
            "query ($text: String!, $kinds: [EntityKind!], $first: Int! = 20, $after: String) {"
                    + " search(text: $text, kinds: $kinds, first: $first, after: $after) { totalCount"
                    + " nodes { subject { id } reason matched parts { text found } } pageInfo { endCursor hasNextPage } } }";

    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        int revision = record.revision(
                new RecordFile("names", """
                source: {slug: finding, title: A register of lighthouse keepers, publisher: finders, published: "2020-05-04"}
                declare:
                  persons:
                    zed-un-pyok: {basis: SELF_PUBLISHED}
                    ri-gang-so: {basis: SELF_PUBLISHED}
                    hong-gil-dong: {basis: SELF_PUBLISHED}
                    hong-kil-tong-other: {basis: SELF_PUBLISHED}
                    kim-yong-dol: {basis: SELF_PUBLISHED}
                    kim-jong-dol: {basis: SELF_PUBLISHED}
                    hwangbo-yong-gil: {basis: SELF_PUBLISHED}
                    sonu-min: {basis: SELF_PUBLISHED}
                    tor-ansgar-vik: {basis: SELF_PUBLISHED}
                    tak-min-dol: {basis: SELF_PUBLISHED}
                    thak-song-bom: {basis: SELF_PUBLISHED}
                    tak-un-sol: {basis: SELF_PUBLISHED}
                  organizations: [finders, harbour-office, lamp-office]
                  events: [lamp-goes-out, pilot-leaves, zog-15-of-1953, zog-15-of-1954]
                  places: [quillmoor-cove]
                statements:
                  finders: {names: {text: The Finders, at: byline}}
                  lamp-office: {names: {text: Office of the Lamps QX, at: body}}
                  harbour-office: {names: {text: Ministry of Quiet Harbours, at: body}}
                  quillmoor-cove: {names: {text: The Inlet, at: body}}
                  zed-un-pyok: {names: {text: Ch'oe Ŭn-byŏk, at: body}}
                  ri-gang-so: {names: {text: 리강소, language: ko, system: HANGUL, at: body}}
                  hong-gil-dong: {names: {text: Hong Gil-dong, at: body}}
                  hong-kil-tong-other: {names: {text: Hong Chang-dong, at: body}}
                  kim-yong-dol: {names: {text: Kim Yong-dol, at: body}}
                  kim-jong-dol: {names: {text: Kim Jong-dol, at: body}}
                  hwangbo-yong-gil: {names: {text: Hwangbo Yong-gil, at: body}}
                  sonu-min: {names: {text: 선우민, language: ko, system: HANGUL, at: body}}
                  tor-ansgar-vik: {names: {text: Tor Ansgar Vik, at: body}}
                  tak-min-dol: {names: {text: Tak Min-dol, at: body}}
                  thak-song-bom: {names: {text: Song-bom Thak, at: body}}
                  tak-un-sol: {names: {text: 탁은솔, language: ko, system: HANGUL, at: body}}
                  pilot-leaves:
                    descriptions: {text: "A pilot flies a Zog-19, the newest that there was, out to Ŭlto Rock", at: body}
                    kinds: {code: OTHER, label: flight, at: body}
                  zog-15-of-1953:
                    descriptions: {text: A Zog-15 flies, at: body}
                    kinds: {code: OTHER, label: flight, at: body}
                  zog-15-of-1954:
                    descriptions: {text: Another flies, at: body}
                    kinds: {code: OTHER, label: flight, at: body}
                  lamp-goes-out:
                    descriptions: {text: The lamp of a lighthouse goes out for three nights, at: body}
                    kinds: {code: OTHER, label: outage, at: body}
                claims:
                  lamp-was-old: {text: The lamp was older than its keeper., topic: ASSESSMENT, about: [lamp-goes-out], at: body}
                  zog-was-sold: {text: The Zog-15 of 1953 was sold., topic: ASSESSMENT, about: [pilot-leaves], at: body}
                  all-was-told:
                    text: >-
                      %sThe harbour's books put it at "27.43%%" (61-63월); «K.Zorvian» keepers, Q.S. sailors and QZ/lamps said so, too.
                    topic: ASSESSMENT
                    about: [lamp-goes-out]
                    at: body
                """.formatted("Nobody knew; nobody asked, then. ".repeat(11))),
                new RecordFile("titles", """
                source: {slug: quarter, title: 등대 Yek-18 귀순 (S.Zorvia) 1-3월, publisher: finders, published: "2020-05-05"}
                """));
        server.awaitRevision(revision);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Choi Eun-byeok, zed-un-pyok, ROMANIZATION",
        "CHOE UN PYOK, zed-un-pyok, ROMANIZATION",
        "choe unbyok, zed-un-pyok, EXACT",
        "최은벽, zed-un-pyok, HANGUL",
        "Eun-byeok Choi, zed-un-pyok, ROMANIZATION",
        "Un-byok Ch'oe, zed-un-pyok, ORDER",
        "이강소, ri-gang-so, INITIAL",
        "Lee Kang-so, ri-gang-so, HANGUL",
        "Yi Kang So, ri-gang-so, HANGUL",
        "Hong Gil-don, hong-gil-dong, EXACT",
        "Kim Young-dol, kim-yong-dol, ROMANIZATION",
        "Kim Chong-dol, kim-jong-dol, ROMANIZATION",
        "Хон Гиль Дон, hong-gil-dong, ROMANIZATION",
        "Чхве Ын Бёк, zed-un-pyok, ROMANIZATION",
        "Comrade Kim Yong-dol, kim-yong-dol, EXACT",
        "Vice-Marshal Yi Kang-so, ri-gang-so, HANGUL",
        "홍길동 장군, hong-gil-dong, HANGUL",
        "홍 길동, hong-gil-dong, HANGUL",
        "'Gil-dong, HONG', hong-gil-dong, ORDER",
        "Gil-dong, hong-gil-dong, TEXT",
        "길동, hong-gil-dong, HANGUL",
        "Eun-byeok, zed-un-pyok, ROMANIZATION",
        "황보영길, hwangbo-yong-gil, HANGUL",
        "Hwangbo Young-gil, hwangbo-yong-gil, ROMANIZATION",
        "Yŏng-gil Hwangbo, hwangbo-yong-gil, ORDER",
        "Sunwoo Min, sonu-min, HANGUL",
        "Seonu Min, sonu-min, HANGUL"
    })
    void aNameIsFoundWhateverItsSpelling(String text, String slug, String reason) {
        found(text, slug, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Hong Gl-dong, hong-gil-dong",
        "Hnog Gil-dong, hong-gil-dong",
        "Hong Gill-domg, hong-gil-dong",
        "Kil-tong Hng, hong-gil-dong",
        "Kim Youmg-dol, kim-yong-dol",
        "Kim Yonf-tol, kim-yong-dol",
        "Choi Eun-bypk, zed-un-pyok",
        "Choi Enu-byeok, zed-un-pyok",
        "Yi Knag-so, ri-gang-so",
        "리강소스, ri-gang-so"
    })
    void aNameIsFoundInSpiteOfATypingErrorInAnySpelling(String text, String slug) {
        found(text, slug, "FUZZY");
    }

    @ParameterizedTest
    @CsvSource({"General Staff", "Minister of Finance", "President", "Dr. Zhivago"})
    void whatIsNoKoreanNameKeepsItsTitle(String text) {
        assertEquals(text, org.tumen.korean.Titles.without(text));
    }

    private static void found(String text, String slug, String reason) {
        var first = hits(text).getJsonObject(0);
        assertEquals("Person:" + slug, first.getJsonObject("subject").getString("id"), text);
        assertEquals(reason, first.getString("reason"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "quiet harbours, Organization:harbour-office, TEXT",
        "lighthouse nights, Event:lamp-goes-out, TEXT",
        "older lamps, Claim:lamp-was-old, TEXT",
        "register keep, Source:finding, TEXT",
        "lightouse keepr, Source:finding, FUZZY"
    })
    void aTextIsFoundByItsWordsTheLastAsItIsTypedSoFar(String text, String id, String reason) {
        var hit = hits(text).stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getJsonObject("subject").getString("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(reason, hit.getString("reason"));
    }

    @ParameterizedTest
    @CsvSource({
        "27.43, Claim:all-was-told, 27 43",
        "27.43%, Claim:all-was-told, 27 43",
        "61-63월, Claim:all-was-told, 61 63월",
        "K.Zorvian, Claim:all-was-told, K Zorvian",
        "K.Zorv, Claim:all-was-told, K Zorvian",
        "QZ, Claim:all-was-told, QZ",
        "Q.S., Claim:all-was-told, Q",
        "Q.S, Claim:all-was-told, Q",
        "Zog-15, Claim:zog-was-sold, Zog 15",
        "Zog-19, Event:pilot-leaves, Zog 19",
        "zog 19, Event:pilot-leaves, Zog 19",
        "U\u0306lto rock, Event:pilot-leaves, Ŭlto Rock",
        "Yek-18, Source:quarter, Yek 18",
        "S.Zorvia, Source:quarter, Zorvia",
        "등대 1-3월, Source:quarter, 등대 1 3월",
        "QX, Organization:lamp-office, QX"
    })
    void aWordIsFoundWhateverMarksStandInItAndShownAsItStands(String text, String id, String found) {
        var kinds = new JsonArray().add(id.substring(0, id.indexOf(':')).toUpperCase(Locale.ROOT));
        var hit = ask(new JsonObject().put("text", text).put("kinds", kinds))
                .getJsonArray("nodes")
                .getJsonObject(0);
        assertEquals(id, hit.getJsonObject("subject").getString("id"));
        assertEquals("TEXT", hit.getString("reason"));
        var parts =
                hit.getJsonArray("parts").stream().map(JsonObject.class::cast).toList();
        assertEquals(
                found,
                parts.stream()
                        .filter(part -> part.getBoolean("found"))
                        .map(part -> part.getString("text"))
                        .collect(Collectors.joining(" ")));
        var matched = parts.stream().map(part -> part.getString("text")).collect(Collectors.joining());
        assertEquals(hit.getString("matched"), matched);
    }

    @Test
    void ofALongTextAPartIsShownAsItStands() {
        var hit = hits("K.Zorvian").getJsonObject(0);
        assertTrue(hit.getString("matched").contains("27.43%\" (61-63월); «K.Zorvian» keepers, Q.S."), hit::encode);
    }

    @Test
    void aSlugHoldsANumberWhole() {
        var events = new JsonObject().put("text", "zog-195").put("kinds", new JsonArray().add("EVENT"));
        ask(events).getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .forEach(hit -> assertEquals("FUZZY", hit.getString("reason"), hit::encode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "the of", "in the", "S.T."})
    void wordsThatEveryTextHoldsFindNoTexts(String text) {
        var claims = new JsonObject().put("text", text).put("kinds", new JsonArray().add("CLAIM"));
        ask(claims).getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .forEach(hit -> assertEquals("FUZZY", hit.getString("reason"), hit::encode));
    }

    @Test
    void whatWasLookedForIsSetApart() {
        var hit = hits("lighthouse nights").getJsonObject(0);
        assertEquals(
                Set.of("lighthouse", "nights"),
                hit.getJsonArray("parts").stream()
                        .map(JsonObject.class::cast)
                        .filter(part -> part.getBoolean("found"))
                        .map(part -> part.getString("text"))
                        .collect(Collectors.toSet()));
        assertEquals("The lamp of a lighthouse goes out for three nights", hit.getString("matched"));
    }

    @Test
    void whatNoTextHoldsIsFoundByTheWordsOfSlugs() {
        var hit = hits("quillmoors coves").getJsonObject(0);
        assertEquals("Place:quillmoor-cove", hit.getJsonObject("subject").getString("id"));
        assertEquals("quillmoor cove", hit.getString("matched"));
        assertEquals("TEXT", hit.getString("reason"));
        assertEquals(
                0,
                ask(new JsonObject().put("text", "quillmoor").put("kinds", new JsonArray().add("PERSON")))
                        .getInteger("totalCount"));
    }

    @Test
    void kindsKeepAllElseOut() {
        var found = ask(new JsonObject().put("text", "lighthouse").put("kinds", new JsonArray().add("SOURCE")));
        assertEquals(1, found.getInteger("totalCount"));
    }

    @Test
    void aWalkThroughTheHitsLosesNothingAndRepeatsNothing() {
        var all = ask(new JsonObject().put("text", "kim").put("first", 500));
        Set<String> walked = new HashSet<>();
        var variables = new JsonObject().put("text", "kim").put("first", 3);
        JsonObject page;
        int asked = 0;
        do {
            page = ask(variables);
            page.getJsonArray("nodes").stream()
                    .map(JsonObject.class::cast)
                    .forEach(hit ->
                            assertTrue(walked.add(hit.getJsonObject("subject").getString("id"))));
            variables.put("after", page.getJsonObject("pageInfo").getString("endCursor"));
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage") && asked++ < 100);
        assertEquals(all.getInteger("totalCount"), walked.size());
        assertTrue(walked.size() > 3);
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        var cursor = ask(new JsonObject().put("text", "kim"))
                .getJsonObject("pageInfo")
                .getString("endCursor");
        var answer = answer(new JsonObject().put("text", "lee").put("after", cursor));
        assertEquals(
                "BAD_REQUEST",
                answer.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "\u202Eabc", "\u0001", "%", "_", "& | ! ( :*", "\\", "!!! ???", "-"})
    void aTextThatHoldsNothingToFindIsAnsweredHonestly(String text) {
        assertFalse(answer(new JsonObject().put("text", text)).containsKey("errors"), text);
    }

    @Test
    void aTextOfFiftyThousandLettersIsAnswered() {
        assertFalse(answer(new JsonObject().put("text", "ng".repeat(25_000))).containsKey("errors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Choi Eun-byeok", "최은벽", "Comrade Choe Unbyok", "Eun-byeok Choi", "Choi Eun-bypk", "Чхве Ын Бёк"
            })
    void aNameFilterFindsWhatASearchFinds(String name) {
        var answer = server.ask("{ persons(filter: {name: \"" + name + "\"}) { nodes { slug } } }");
        assertEquals(
                "{\"persons\":{\"nodes\":[{\"slug\":\"zed-un-pyok\"}]}}",
                answer.getJsonObject("data").encode());
    }

    @Test
    void aNameFilterLeavesNearNamesOfOthersOut() {
        var answer = server.ask("{ persons(filter: {name: \"Kim Young-dol\"}) { nodes { slug } } }");
        assertEquals(
                "{\"persons\":{\"nodes\":[{\"slug\":\"kim-yong-dol\"}]}}",
                answer.getJsonObject("data").encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Im Yong", "Im Yong-dol", "Ang-so", "Kim Jong-don", "Kim Jong-dil", "Eong-dol"})
    void aNameFilterKnowsWhereANameBeginsAndWhichLettersAreOthers(String name) {
        var answer = server.ask("{ persons(filter: {name: \"" + name + "\"}) { totalCount } }");
        assertEquals(
                "{\"persons\":{\"totalCount\":0}}", answer.getJsonObject("data").encode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tak", "Thak", "T'ak", "탁"})
    void aFamilyNameFindsAllWhoBearItHoweverItIsPrinted(String name) {
        var answer = server.ask("{ persons(filter: {name: \"" + name + "\"}) { nodes { slug } } }");
        assertEquals(
                Set.of("tak-min-dol", "thak-song-bom", "tak-un-sol"),
                answer.getJsonObject("data").getJsonObject("persons").getJsonArray("nodes").stream()
                        .map(person -> ((JsonObject) person).getString("slug"))
                        .collect(Collectors.toSet()));
        assertTrue(hits(name).stream()
                .map(hit -> ((JsonObject) hit).getJsonObject("subject").getString("id"))
                .collect(Collectors.toSet())
                .containsAll(Set.of("Person:tak-min-dol", "Person:thak-song-bom", "Person:tak-un-sol")));
    }

    @Test
    void theNorthAndTheSouthHaveOneFamilyName() {
        var answer = server.ask("{ ri: persons(filter: {name: \"Ri\"}) { nodes { slug } }"
                + " rhee: persons(filter: {name: \"Rhee\"}) { nodes { slug } } }");
        for (String asked : Set.of("ri", "rhee")) {
            assertTrue(
                    answer.getJsonObject("data").getJsonObject(asked).encode().contains("ri-gang-so"), asked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim Jong-don", "김종돈", "Im Yong-dol", "Ansgar Vi"})
    void whoseNameIsAnotherIsNearAtMost(String name) {
        var variables = new JsonObject().put("text", name).put("kinds", new JsonArray().add("PERSON"));
        ask(variables).getJsonArray("nodes").stream()
                .map(JsonObject.class::cast)
                .filter(hit -> !hit.getString("matched").contains(name))
                .forEach(hit -> assertEquals("FUZZY", hit.getString("reason"), hit::encode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tor Vik", "Vik, Tor"})
    void aNameFilterFindsWhoseMiddleNameIsLeftOut(String name) {
        var answer = server.ask("{ persons(filter: {name: \"" + name + "\"}) { nodes { slug } } }");
        assertEquals(
                "{\"persons\":{\"nodes\":[{\"slug\":\"tor-ansgar-vik\"}]}}",
                answer.getJsonObject("data").encode());
    }

    private static JsonArray hits(String text) {
        var hits = ask(new JsonObject().put("text", text)).getJsonArray("nodes");
        assertFalse(hits.isEmpty(), text);
        return hits;
    }

    private static JsonObject ask(JsonObject variables) {
        var answer = answer(variables);
        assertFalse(answer.containsKey("errors"), answer::encode);
        return answer.getJsonObject("data").getJsonObject("search");
    }

    private static JsonObject answer(JsonObject variables) {
        var body = new JsonObject().put("query", HITS).put("variables", variables);
        return new JsonObject(server.post("/graphql", body.encode()).body());
    }
}
