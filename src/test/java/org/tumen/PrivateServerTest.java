package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public server and a private one that holds a second folder besides: what is restricted is nowhere in the first. */
class PrivateServerTest {
    private static final String TOKEN = "a-token-of-nobody-in-the-world";
    private static final String[] OPEN = {"Authorization", "Bearer " + TOKEN};
    private static final int REPORTS = 4;

    /** Every text of the second folder holds one of these words, and nothing else does. */
    private static final Pattern HIDDEN = Pattern.compile("(?i)zyxwv|1888-01-0|7,?772,?[5-7]1[1-3]");

    /** A list that begins with a number, as Base64: a cursor. */
    private static final Pattern CURSOR = Pattern.compile("\"(Wz[A-Za-z0-9_-]{60,})\"");

    /** Tells of public things more than is public, and of people and events of its own. */
    private static final String RESTRICTED = """
            source:
              slug: zyxwv-report
              title: A zyxwv report
              publisher: zyxwv-desk
              authors: [zyxwv-writer]
              published: "2019-12-01"
              url: https://zyxwv.example.org/1
            declare:
              persons:
                zyxwv-writer: {basis: SELF_PUBLISHED}
              groups: [zyxwv-group]
              organizations: [zyxwv-desk]
              places: [zyxwv-place]
              positions:
                zyxwv-post: {holder: person-00, organization: zyxwv-desk}
              events: [zyxwv-event]
              series:
                zyxwv-series: {unit: PERSONS, measure: STOCK}
            statements:
              zyxwv-writer: {names: {text: Zyxwv Writer, at: byline}}
              zyxwv-group: {descriptions: {text: a zyxwv group, at: lead 1/1}}
              zyxwv-desk: {names: {text: The Zyxwv Desk, at: byline}}
              zyxwv-place: {names: {text: Zyxwv Harbour, at: lead 1/1}, withins: {to: land-00, at: lead 1/1}}
              zyxwv-post: {titles: {text: zyxwv agent, at: lead 1/1}}
              zyxwv-event:
                descriptions: {text: A zyxwv walk, at: lead 1/1}
                kinds: {code: DEFECTION, at: lead 1/1}
                dates: {edtf: "1888-01-01", at: lead 1/1}
                links: {to: event-00, role: FOLLOWS, at: lead 1/1}
                participants:
                  - {agent: person-01, roles: {code: DEFECTOR, at: lead 1/1}}
                  - {agent: paper-01, roles: {code: OTHER, label: zyxwv helper, at: lead 1/1}}
              person-00:
                names: {text: Ani Zyxwv Person, at: lead 1/1}
                descriptions: {text: a zyxwv carrier, at: lead 1/1}
                birthDates: {edtf: "1888-01-02", at: lead 1/1}
                birthplaces: {to: zyxwv-place, at: lead 1/1}
                kin:
                  - {relative: zyxwv-group, relations: {code: FAMILY, label: zyxwv family, at: lead 1/1}}
              event-00:
                dates:
                  - edtf: "2019-05-01"
                    cite: [{at: body 1/1, printed: that zyxwv day, via: [zyxwv-writer SAID, person-02 QUOTED]}]
                outcomes: {text: a zyxwv ending, at: lead 1/1}
                places: {to: zyxwv-place, role: VIA, at: lead 1/1}
                participants:
                  - {agent: person-00, roles: {code: DEFECTOR, at: body 1/1}, motives: {code: OTHER, label: a zyxwv reason, at: lead 1/1}}
              series-00:
                observations:
                  - {period: 2019, figures: {number: 7772511, producer: zyxwv-desk, at: lead 1/1}}
                  - {period: 1888-01-03, figures: {number: 7772612, at: lead 1/1}}
              zyxwv-series:
                descriptions: {text: A zyxwv count, at: lead 1/1}
                observations:
                  - {period: 2019, figures: {number: 7772713, at: lead 1/1}}
            claims:
              zyxwv-charge:
                text: Somebody did something zyxwv.
                topic: ACCUSATION
                offence: OTHER
                about: [person-00, event-00]
                at: lead 1/1
                via: [zyxwv-writer SAID]
                links: [{to: claim-00, relation: RETRACTS}, {to: charge-00, relation: CONTRADICTS}]
            """;

    private static final String EDITORIAL = """
            editorial:
              slug: zyxwv-editors
              ranks:
                - {subject: event-01, property: HEADCOUNT, value: {number: 3}, rank: PREFERRED, reason: a zyxwv file}
              derivations:
                - {source: report-01, from: zyxwv-report, reason: a zyxwv reason}
              comparable:
                - {series: series-00, with: zyxwv-series, reason: a zyxwv reason}
            """;

    private static TestServer open;
    private static TestServer closed;
    private static Crawl shown;
    private static Crawl held;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path common = Files.createDirectories(folder.resolve("public"));
        Path both = Files.createDirectories(folder.resolve("both"));
        ManyRecord.write(common, REPORTS);
        ManyRecord.write(both, REPORTS);
        Path restricted = Files.createDirectories(both.resolve("restricted"));
        Files.writeString(restricted.resolve("report.yaml"), RESTRICTED);
        Files.writeString(restricted.resolve("editorial.yaml"), EDITORIAL);
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        open = new TestServer(Map.of("TUMEN_RECORD", common.toString()));
        closed = new TestServer(Map.of("TUMEN_RECORD", both.toString(), "TUMEN_TOKEN_FILE", token.toString()));
        shown = Crawl.of(open, 1, 100, Integer.MAX_VALUE);
        held = Crawl.of(closed, 1, 100, Integer.MAX_VALUE, OPEN);
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    @Test
    void withoutATokenEveryRouteButHealthIsClosed() {
        String query = new JsonObject().put("query", "{ record { revision } }").encode();
        for (String path : List.of(
                "/",
                "/graphql",
                "/graphql?query=%7B__typename%7D",
                "/graphiql/",
                "/graphiql/start.js",
                "/metrics",
                "/nowhere")) {
            assertEquals(401, closed.get(path).statusCode(), path);
            assertEquals(
                    401,
                    closed.get(path, "Authorization", "Bearer " + TOKEN + "x").statusCode(),
                    path);
            assertEquals(401, closed.post(path, query).statusCode(), path);
        }
        var page = closed.get("/", "Accept", "text/html");
        assertEquals(401, page.statusCode());
        assertTrue(page.body().contains("<h1>This server is private</h1>"), page.body());
        assertEquals(
                "Bearer realm=\"tumen\"",
                page.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(200, closed.get("/health/live").statusCode());
        assertEquals(200, closed.get("/health/ready").statusCode());
        assertEquals(200, closed.post("/graphql", query, OPEN).statusCode());
        assertEquals(200, closed.get("/metrics", OPEN).statusCode());
    }

    @Test
    void whatIsPublicHasTheSameIdInBoth() {
        Set<String> missing = new TreeSet<>(shown.all());
        missing.removeAll(held.all());
        assertEquals(Set.of(), missing);
        assertTrue(
                held.all().size() > shown.all().size() + 60,
                held.all().size() + " " + shown.all().size());
    }

    @Test
    void aStatementSaysTheSameInBoth() {
        for (List<String> ids : batches(shown, "Statement:")) {
            String query =
                    "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Statement { id property display subject { id } } } }";
            assertEquals(ask(open, query, ids), ask(closed, query, ids, OPEN));
        }
    }

    @Test
    void nothingRestrictedIsInAnyAnswerOfTheFirst() {
        shown.answers.forEach((what, answer) -> {
            String legible =
                    CURSOR.matcher(answer).replaceAll(cursor -> Matcher.quoteReplacement(place(cursor.group(1))));
            var found = HIDDEN.matcher(legible);
            assertFalse(
                    found.find(), () -> what + ": " + legible.substring(Math.max(0, found.start() - 200), found.end()));
        });
        assertTrue(held.answers.values().stream()
                .anyMatch(answer -> HIDDEN.matcher(answer).find()));
    }

    /** The sort key and id that a cursor holds; its random epoch and its hashes may hold any letters by chance. */
    private static String place(String cursor) {
        var parts = new JsonArray(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        return parts.getString(3) + " " + parts.getString(4);
    }

    @Test
    void nothingRestrictedIsInAnyTableOfTheFirst() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:postgresql://" + open.database().place(),
                        open.database().owner().user(),
                        open.database().owner().password());
                var statement = connection.createStatement()) {
            var tables = new TreeSet<String>();
            try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertTrue(tables.size() > 20, tables.toString());
            for (String table : tables) {
                try (var rows = statement.executeQuery(
                        "select t::text from " + table + " t where t::text ~* 'zyxwv|1888-01-0|7,?772,?[5-7]1[1-3]'")) {
                    assertFalse(rows.next() && !table.startsWith("flyway"), table);
                }
            }
        }
    }

    @Test
    void aRestrictedIdAnswersAsAnUnknownOneDoes() {
        Set<String> only = new TreeSet<>(held.all());
        only.removeAll(shown.all());
        String node = "query ($id: ID!) { node(id: $id) { id } }";
        for (String id : only) {
            String unknown = id.replaceFirst(":.*", ":nobody");
            String told = told(node, id).replace(id, unknown);
            assertEquals(told(node, unknown), told, id);
        }
        for (String field :
                List.of("person", "group", "organization", "place", "position", "event", "series", "source", "claim")) {
            String query = "query ($id: ID!) { " + field + "(id: $id) { id } }";
            only.stream()
                    .map(id -> id.substring(id.indexOf(':') + 1))
                    .filter(slug -> slug.startsWith("zyxwv"))
                    .forEach(slug -> assertEquals(
                            told(query, "nobody"), told(query, slug).replace(slug, "nobody")));
        }
    }

    private static String told(String query, String id) {
        return ask(open, query, new JsonObject().put("id", id)).encode();
    }

    @Test
    void searchesAndFiltersOfTheFirstFindNothingRestricted() {
        for (String text : List.of("zyxwv", "Ani Zyxwv Person", "Zyxwv Harbour", "Zyxwv Person Ani")) {
            String query = "query ($text: String!) { search(text: $text) { nodes { matched } } }";
            String empty = ask(open, query, new JsonObject().put("text", text)).encode();
            assertFalse(HIDDEN.matcher(empty).find(), empty);
            String found =
                    ask(closed, query, new JsonObject().put("text", text), OPEN).encode();
            assertTrue(HIDDEN.matcher(found).find(), found);
        }
        for (String filter : List.of(
                "persons(filter: {name: \"zyxwv\"})",
                "organizations(filter: {name: \"thezyxwv\"})",
                "events(filter: {places: [\"zyxwv-place\"]})",
                "events(filter: {agents: [\"zyxwv-writer\"]})",
                "claims(filter: {speakers: [\"zyxwv-writer\"]})",
                "claims(filter: {sources: [\"zyxwv-report\"]})",
                "sources(filter: {publishers: [\"zyxwv-desk\"]})",
                "disagreements(filter: {about: [\"zyxwv-series\"]})")) {
            JsonObject answer = ask(open, "{ page: " + filter + " { totalCount } }", new JsonObject());
            assertEquals(
                    "{\"page\":{\"totalCount\":0}}",
                    answer.getJsonObject("data").encode(),
                    filter);
        }
    }

    @Test
    void countsOfTheFirstAreThoseOfWhatItShows() {
        JsonObject record = ask(open, "{ record { statements citations sources } }", new JsonObject())
                .getJsonObject("data")
                .getJsonObject("record");
        // long lists show their first hundred
        assertTrue(count(shown, "Statement:") <= record.getInteger("statements"));
        assertTrue(count(shown, "Citation:") <= record.getInteger("citations"));
        for (String type : List.of("Person", "Event", "Claim", "Source", "Organization", "Disagreement", "Defector")) {
            String list = type.toLowerCase(Locale.ROOT) + "s";
            assertEquals(count(shown, type + ":"), total(list, "") + (type.equals("Event") ? falseReports() : 0), type);
        }
    }

    /** The events that a list of events leaves out unless it is asked for them. */
    private static int falseReports() {
        return total("events", "(filter: {kinds: [FALSE_REPORT]})");
    }

    private static int total(String list, String filter) {
        return ask(open, "{ " + list + filter + " { totalCount } }", new JsonObject())
                .getJsonObject("data")
                .getJsonObject(list)
                .getInteger("totalCount");
    }

    private static int count(Crawl crawl, String prefix) {
        return (int) crawl.all().stream().filter(id -> id.startsWith(prefix)).count();
    }

    private static List<List<String>> batches(Crawl crawl, String prefix) {
        List<String> ids =
                crawl.all().stream().filter(id -> id.startsWith(prefix)).toList();
        return java.util.stream.IntStream.iterate(0, from -> from < ids.size(), from -> from + 300)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + 300)))
                .toList();
    }

    private static JsonObject ask(TestServer server, String query, List<String> ids, String... headers) {
        JsonObject answer = ask(server, query, new JsonObject().put("ids", new JsonArray(ids)), headers);
        return answer.getJsonObject("data");
    }

    private static JsonObject ask(TestServer server, String query, JsonObject variables, String... headers) {
        JsonObject body = new JsonObject().put("query", query).put("variables", variables);
        return new JsonObject(server.post("/graphql", body.encode(), headers).body());
    }
}
