package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumen.TestServer;

/** One man told of under two slugs, and what a server answers before, between and after a merge of the two. */
class MergeTest {
    private static final RecordFile ONE = new RecordFile("one.yaml", """
            source: {slug: one, title: One, publisher: herald, authors: [jon], published: "2020-05-01"}
            declare:
              persons: {jon: {basis: SELF_PUBLISHED}, friend: {basis: OFFICE_HOLDER}}
              groups: [walkers]
              organizations: [herald]
              places: [town]
              positions: {jon-post: {holder: jon, organization: herald}}
              events: [crossing, arrest]
            statements:
              jon:
                names: {text: Jon Roe, at: byline}
                birthDates: {edtf: "1980", at: lead}
                birthplaces: {to: town, at: lead}
                kin: {relative: friend, relations: {code: COUSIN, at: lead}}
              friend: {names: {text: A Friend, at: lead, via: [jon SAID]}}
              walkers: {descriptions: {text: two walkers, at: lead}}
              herald: {names: {text: The Herald, at: byline}}
              town: {names: {text: Town, at: lead}}
              jon-post: {titles: {text: reporter, at: byline}}
              arrest: {descriptions: {text: One is held, at: lead}, kinds: {code: PUNISHMENT, at: lead}}
              crossing:
                descriptions: {text: One crosses, at: lead}
                kinds: {code: DEFECTION, at: lead}
                participants: {agent: jon, roles: {code: DEFECTOR, at: lead}}
            claims:
              jon-claim: {text: All is well., topic: TREND, about: [jon], at: body, via: [jon SAID]}
            """);

    private static final RecordFile TWO = new RecordFile("two.yaml", """
            source: {slug: two, title: Two, publisher: gazette, published: "2020-06-01"}
            declare:
              persons: {john: {basis: PRESS_NAMED_OFFICIAL}, johan: {basis: PRESS_NAMED_OFFICIAL}}
              organizations: [gazette]
            statements:
              john:
                names: [{text: Jon Roe, at: lead}, {text: John Roe, at: body}]
                birthDates: {edtf: "1981", at: lead}
              johan: {names: {text: Johan Roe, at: lead}}
              gazette: {names: {text: The Gazette, at: byline}}
              crossing:
                participants: {agent: john, roles: {code: DEFECTOR, at: lead}}
            """);

    /** Names the retired slug after the merge, in every place that can hold one. */
    private static final RecordFile LATER = new RecordFile("later.yaml", """
            source: {slug: later, title: Later, publisher: herald, authors: [jon], published: "2020-07-01"}
            declare:
              positions: {later-post: {holder: jon}}
            statements:
              jon: {names: {text: J. Roe, at: lead}}
              later-post: {titles: {text: editor, at: lead}}
              arrest:
                participants: {agent: jon, roles: {code: SUBJECT, at: lead, via: [jon SAID]}}
            claims:
              later-claim: {text: All was well., topic: TREND, about: [jon], at: body}
            """);

    private static final String ALL = """
            { id slug label
              names { text origins citations { source { slug } } }
              birthDate { display pick { candidates } } birthDates { display origins }
              birthplaces { place { slug } }
              disagreements { property sides { origins } }
              participations { event { slug } agent { slug } roles { display origins } }
              positions { slug holder { slug } }
              kin { relative { slug } agent { slug } }
              claims { slug speaker { slug } } claimsAbout { slug }
              authored { slug authors { slug } }
              attributed { id hops { agent { slug } } }
              statements { id }
              defector { id event { slug } } }
            """;

    private ImportedRecord record;
    private TestServer server;

    @BeforeEach
    void open() {
        record = new ImportedRecord();
        server = new TestServer(Map.of(), record.database);
        record.revision(ONE, TWO);
    }

    @AfterEach
    void close() {
        server.close();
        record.close();
    }

    private static RecordFile merging(String... pairs) {
        return new RecordFile(
                "merges.yaml",
                "editorial: {slug: editors, merges: ["
                        + List.of(pairs).stream()
                                .map(pair -> "{retired: %s, into: %s, reason: the same passport}"
                                        .formatted((Object[]) pair.split(" ")))
                                .collect(Collectors.joining(", "))
                        + "]}\n");
    }

    private JsonObject ask(String query) {
        server.awaitRevision(
                Integer.parseInt(record.rows("select max(number) from revision").get(0)));
        JsonObject answer = server.ask(query);
        assertFalse(answer.containsKey("errors"), answer.encode());
        return answer.getJsonObject("data");
    }

    private JsonObject person(String slug, String pin) {
        return ask("query " + pin + " { person(id: \"" + slug + "\") " + ALL + " }")
                .getJsonObject("person");
    }

    private String both(String pin) {
        return person("jon", pin).encodePrettily() + person("john", pin).encodePrettily();
    }

    private static List<String> texts(JsonObject node, String list, String field) {
        return node.getJsonArray(list).stream()
                .map(each -> String.valueOf(((JsonObject) each).getValue(field)))
                .toList();
    }

    @Test
    void aPermalinkOfARetiredSlugLeadsToWhoItWasThenAndWithoutAPinToWhoItIsNow() {
        String then = ask("{ person(id: \"jon\") { permalink } }")
                .getJsonObject("person")
                .getString("permalink");
        record.revision(merging("jon john"));
        ask("{ record { revision } }");
        assertEquals("Person:jon", thing(then.replaceFirst("^https?://[^/]+", "")));
        assertEquals("Person:john", thing("/person/jon"));
        assertEquals("Person:john", thing("/person/john"));
    }

    /** What stands at an address, or where it leads to. */
    private String thing(String path) {
        var led = server.get(path);
        var found = led.statusCode() == 308
                ? server.get(led.headers().firstValue("Location").orElseThrow())
                : led;
        assertEquals(200, found.statusCode(), path + " " + found.body());
        return new JsonObject(found.body()).getString("id");
    }

    @Test
    void whatWasSaidOfEitherStandsTogetherAndTheRetiredSlugLeadsThere() {
        record.revision(merging("jon john"));
        JsonObject john = person("john", "");
        assertEquals(john, person("jon", ""), "the retired slug redirects");
        assertEquals("Person:john", john.getString("id"));
        assertEquals(
                List.of("John Roe", "Jon Roe"),
                texts(john, "names", "text").stream().sorted().toList());
        JsonObject joined = john.getJsonArray("names").stream()
                .map(JsonObject.class::cast)
                .filter(name -> name.getString("text").equals("Jon Roe"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, joined.getInteger("origins"), "two equal names are one candidate");
        assertEquals(2, joined.getJsonArray("citations").size());
        assertEquals(2, john.getJsonObject("birthDate").getJsonObject("pick").getInteger("candidates"));
        assertEquals(
                List.of("BIRTH_DATE"), texts(john, "disagreements", "property"), "the merge brings a disagreement");
        JsonArray parts = john.getJsonArray("participations");
        assertEquals(1, parts.size(), parts.encode());
        assertEquals(
                2, parts.getJsonObject(0).getJsonArray("roles").getJsonObject(0).getInteger("origins"));
        assertEquals(List.of("{\"slug\":\"john\"}"), texts(john, "positions", "holder"));
        assertEquals(List.of("{\"slug\":\"john\"}"), texts(john, "kin", "agent"));
        assertEquals(List.of("{\"slug\":\"john\"}"), texts(john, "claims", "speaker"));
        assertEquals(List.of("jon-claim"), texts(john, "claimsAbout", "slug"));
        assertEquals(List.of("[{\"slug\":\"john\"}]"), texts(john, "authored", "authors"));
        assertEquals(2, john.getJsonArray("attributed").size());
        assertEquals("Defector:john", john.getJsonObject("defector").getString("id"));
    }

    @Test
    void everyArgumentThatTakesASlugTakesARetiredOne() {
        record.revision(merging("jon john"));
        JsonObject found = ask("""
                { nodes(ids: ["Person:jon", "Defector:jon"]) { id }
                  defector(id: "jon") { id }
                  claims(filter: {about: ["jon"]}) { nodes { slug } }
                  spoken: claims(filter: {speakers: ["Person:jon"]}) { nodes { slug } }
                  events(filter: {agents: ["jon"]}) { nodes { slug } }
                  sources(filter: {authors: ["jon"]}) { nodes { slug } }
                  disagreements(filter: {about: ["jon"]}) { nodes { property } }
                  persons(filter: {name: "Roe"}) { totalCount nodes { slug } }
                  search(text: "Jon Roe") { nodes { subject { id } } }
                  diff(from: 2, to: 3, about: ["jon"]) { kind retired subject { label } }
                }
                """);
        assertEquals(new JsonObject("""
                {"nodes": [{"id": "Person:john"}, {"id": "Defector:john"}], "defector": {"id": "Defector:john"},
                 "claims": {"nodes": [{"slug": "jon-claim"}]}, "spoken": {"nodes": [{"slug": "jon-claim"}]},
                 "events": {"nodes": [{"slug": "crossing"}]}, "sources": {"nodes": [{"slug": "one"}]},
                 "disagreements": {"nodes": [{"property": "BIRTH_DATE"}]},
                 "persons": {"totalCount": 2, "nodes": [{"slug": "johan"}, {"slug": "john"}]},
                 "search": {"nodes": [{"subject": {"id": "Person:john"}}, {"subject": {"id": "Person:johan"}}]},
                 "diff": [{"kind": "MERGED", "retired": "jon", "subject": {"label": "Jon Roe"}}]}
                """).encodePrettily(), found.encodePrettily());
    }

    @Test
    void aMergeIsToldAsOneAndNotAsStatementsThatCameAndWent() {
        record.revision(merging("jon john"));
        assertEquals(
                List.of("MERGED"),
                texts(
                        ask("{ revision(number: 3) { changes { kind } } }").getJsonObject("revision"),
                        "changes",
                        "kind"));
        JsonObject history = ask("{ person(id: \"jon\") { history { kind revision retired subject { label } } } }")
                .getJsonObject("person");
        assertTrue(texts(history, "history", "kind").containsAll(List.of("ADDED", "MERGED")), history.encode());
        assertTrue(texts(history, "history", "kind").stream().noneMatch("CHANGED"::equals), history.encode());
        assertTrue(history.getJsonArray("history").stream()
                .allMatch(each -> ((JsonObject) each).getValue("subject") != null));
    }

    @Test
    void theClocksTurnBackToBeforeAMergeAndOnlyThatOfRevisionsDoes() {
        String apart = both("");
        record.revision(merging("jon john"));
        assertEquals(apart, both("@asOf(revision: 2)"));
        assertEquals(
                List.of("Jon Roe"),
                texts(person("jon", "@reportedBy(date: \"2020-05-02\")"), "names", "text"),
                "a merge applies on every day of reporting");
        assertEquals("john", person("jon", "@reportedBy(date: \"2020-05-02\")").getString("slug"));
    }

    @Test
    void aRevertPartsThemAgainAndEverythingIsBackWhereItWasWritten() {
        String apart = both("");
        record.revision(merging("jon john"));
        record.revert(3);
        assertEquals(apart, both(""));
        record.revert(4);
        assertEquals("john", person("jon", "").getString("slug"), "and a revert of the revert merges them");
    }

    @Test
    void aLineThatLeavesItsFilePartsThemWithWhatWasImportedMeanwhile() {
        record.revision(merging("jon john"));
        record.revision(LATER);
        assertNull(record.revision(LATER), "an import of the same is none");
        assertNull(record.revision(ONE, TWO), "nor that of what was merged");
        JsonObject john = person("jon", "");
        assertEquals(
                List.of("john", "john"),
                texts(john, "positions", "holder").stream()
                        .map(holder -> new JsonObject(holder).getString("slug"))
                        .toList());
        assertTrue(texts(john, "names", "text").contains("J. Roe"));
        assertEquals(2, john.getJsonArray("participations").size());
        assertEquals(
                List.of("jon-claim", "later-claim"),
                texts(john, "claimsAbout", "slug").stream().sorted().toList());
        record.revision(new RecordFile("merges.yaml", "editorial: {slug: editors}\n"));
        String parted = both("");
        try (ImportedRecord never = new ImportedRecord();
                TestServer other = new TestServer(Map.of(), never.database)) {
            never.revision(ONE, TWO);
            never.revision(LATER);
            record.close();
            server.close();
            record = never;
            server = other;
            assertEquals(both(""), parted);
            record = new ImportedRecord();
            server = new TestServer(Map.of(), record.database);
        }
    }

    @Test
    void aChainLeadsToItsEnd() {
        record.revision(merging("jon john", "john johan"));
        assertEquals("johan", person("jon", "").getString("slug"));
        assertEquals(3, person("jon", "").getJsonArray("names").size());
        record.revision(merging("jon john"));
        assertEquals("john", person("jon", "").getString("slug"));
        assertEquals("johan", person("johan", "").getString("slug"));
    }

    @Test
    void anExpungedSurvivorTakesTheRetiredAlongAndLeavesNothing() {
        record.revision(merging("jon john"));
        assertTrue(record.expunge("Person:jon"));
        // words of names stand alone, and others are called John
        for (String table : record.rows("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name not like 'flyway%' and table_name <> 'held_word'")) {
            List<String> left = record.rows(
                    "select to_jsonb(t)::text as row from " + table
                            + " t where to_jsonb(t)::text ~ 'Jon Roe|John Roe|jonroe|johnroe|\"jon\"|\"jon-(claim|writes|post)|\"john\"'");
            assertEquals(List.of(), left, table);
        }
        record.revision(ONE, TWO, merging("jon john"));
        assertEquals(List.of(), record.rows("select slug from entity where slug in ('jon', 'john')"), "they stay out");
    }

    @Test
    void whoWasPartedIsExpungedAlone() {
        record.revision(merging("jon john"));
        record.revert(3);
        String jon = person("jon", "").encodePrettily();
        assertTrue(record.expunge("Person:john"));
        assertEquals(
                jon.replaceAll("\"origins\" : \\d", ""),
                person("jon", "").encodePrettily().replaceAll("\"origins\" : \\d", ""));
        assertEquals("jon", person("jon", "@asOf(revision: 3)").getString("slug"), "as if never merged");
        assertEquals(List.of(), record.rows("select slug from entity where slug = 'john'"));
        String kept = String.join("\n", record.shown("2020-05-04", "2020-06-04", "9999-01-01"));
        record.rewrite();
        assertEquals(kept, String.join("\n", record.shown("2020-05-04", "2020-06-04", "9999-01-01")));
    }

    @Test
    void aRevertThatWouldMergeKinIsRefused() {
        record.revision(merging("jon john"));
        record.revert(3);
        record.revision(new RecordFile("kin.yaml", """
                source: {slug: kin, title: Kin, publisher: herald, published: "2020-07-01"}
                statements:
                  jon: {kin: {relative: john, relations: {code: COUSIN, at: lead}}}
                """));
        assertThrows(IllegalStateException.class, () -> record.revert(4));
        assertEquals("jon", person("jon", "").getString("slug"));
    }
}
