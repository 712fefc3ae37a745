package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/** Files over HTTP: how they are asked for, what they say of themselves, and who takes them. */
class FilesTest {
    private static final String THINGS = """
            { persons(first: 100) { nodes { ...it positions { ...it } } } defectors(first: 100) { nodes { ...it agent { ...it } } }
              organizations(first: 1) { nodes { ...it } } events(first: 50) { nodes { ...it } } claims(first: 1) { nodes { ...it } }
              sources(first: 1) { nodes { ...it } } statistics(first: 1) { nodes { ...it } } }
            fragment it on Labelled { id permalink label citeAs }""";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("TUMEN_URL", "https://example.org/", "TUMEN_CONTACT", "desk@example.org"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileSaysWhatItIs() {
        var answer = server.get("/export/persons.csv?reportedBy=2016-08-20");
        assertEquals("1", header(answer, "Tumen-Revision"));
        assertEquals("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"", header(answer, "Link"));
        assertEquals("attachment; filename=\"tumen-persons-1.csv\"", header(answer, "Content-Disposition"));
        assertEquals("text/csv; charset=utf-8; header=present", header(answer, "Content-Type"));
        assertEquals("Accept-Encoding", header(answer, "Vary"));
        assertTrue(answer.body().contains("https://example.org/person/"), "permalinks begin with the server's address");
        assertTrue(answer.body().contains("?asOf=1&reportedBy=2016-08-20"));
    }

    @Test
    void aFileIsPackedForWhoTakesIt() throws Exception {
        var packed = bytes("/export/citations.jsonl", "Accept-Encoding", "gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        var plain = bytes("/export/citations.jsonl");
        assertTrue(packed.body().length * 4 < plain.body().length);
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export/persons.csv", "/export/sources.bib", "/export/person/thae-yong-ho.zip"})
    void whoHoldsAFileIsNotSentItAgain(String path) {
        var tag = header(server.get(path), "ETag");
        var again = server.get(path, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertNotEquals(tag, header(server.get(path + "?reportedBy=2016-08-20"), "ETag"));
        var head = server.send("HEAD", path, null);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(tag, header(head, "ETag"));
        assertEquals("max-age=60", header(server.get(path + "?asOf=1"), "Cache-Control"));
        assertEquals("no-cache", header(head, "Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/export/persons.xml | 404 | NOT_FOUND | each as .csv, .jsonl or .jsonld",
                "/export/nothing.csv | 404 | NOT_FOUND | The lists are citations, claims",
                "/export/persons.bib | 404 | NOT_FOUND | sources.bib",
                "/export/ | 404 | NOT_FOUND | There is no export",
                "/export/person/nobody.zip | 404 | NOT_FOUND | Nothing in sight",
                "/export/thing/nobody.zip | 404 | NOT_FOUND | by kind and slug",
                "/export/persons.csv?first=5 | 400 | BAD_REQUEST | filter, orderBy, asOf and reportedBy",
                "/export/person/thae-yong-ho.zip?filter=%7B%7D | 400 | BAD_REQUEST | asOf and reportedBy",
                "/export/persons.csv?asOf=1&asOf=1 | 400 | BAD_REQUEST | given twice",
                "/export/persons.csv?filter=Kim | 400 | BAD_REQUEST | must be a JSON object",
                "/export/persons.csv?filter=null | 400 | BAD_REQUEST | must be a JSON object",
                "/export/persons.csv?filter=%7B%22nane%22:1%7D | 400 | BAD_REQUEST | nane",
                "/export/persons.csv?filter=%7B%22name%22:%22%5Cu0000%22%7D | 400 | BAD_REQUEST | NUL",
                "/export/persons.csv?orderBy=%7B%22field%22:%22SHOE%22%7D | 400 | BAD_REQUEST | SHOE",
                "/export/revisions.csv?filter=%7B%7D | 400 | BAD_REQUEST | takes no 'filter'",
                "/export/citations.csv?orderBy=%7B%7D | 400 | BAD_REQUEST | takes no 'orderBy'",
                "/export/citations.csv?filter=%7B%22of%22:%5B%5D%7D | 400 | BAD_REQUEST | about, properties, sources",
                "/export/citations.csv?filter=%7B%22about%22:1%7D | 400 | BAD_REQUEST | a list of texts",
                "/export/citations.csv?filter=%7B%22properties%22:%5B%22SHOE%22%5D%7D | 400 | BAD_REQUEST | no property",
                "/export/persons.csv?asOf=0 | 400 | BAD_REQUEST | whole number from 1",
                "/export/persons.csv?asOf=99 | 404 | NOT_FOUND | the newest is 1",
                "/export/persons.csv?asOf=2026-13-01 | 400 | BAD_REQUEST | a moment",
                "/export/persons.csv?reportedBy=tomorrow | 400 | BAD_REQUEST | a day",
                "/person/nobody | 404 | NOT_FOUND | Nothing in sight",
                "/person/thae-yong-ho?asOf=99 | 404 | NOT_FOUND | the newest is 1",
                "/person/thae-yong-ho?asOf=%22) | 400 | BAD_REQUEST | a revision or a moment"
            })
    void whatIsNotWellAskedIsToldHowToMendIt(String path, int status, String code, String advice) {
        var answer = server.get(path);
        assertEquals(status, answer.statusCode(), answer.body());
        var error = new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0);
        assertEquals(code, error.getJsonObject("extensions").getString("code"));
        assertTrue(error.getString("message").contains(advice), error.encode());
        assertFalse(answer.headers().firstValue("Content-Disposition").isPresent());
    }

    @Test
    void filesAreOnlyRead() {
        var answer = server.post("/export/persons.csv", "{}");
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", header(answer, "Allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"persons", "events", "claims", "sources", "statements", "citations", "observations", "revisions"
            })
    void linkedDataNeedsNothingFromElsewhere(String list) throws Exception {
        var text =
                server.get("/export/" + list + ".jsonld?reportedBy=2016-08-20").body();
        var written = new JsonObject(text).getJsonArray("@graph");
        var expanded = new JsonArray(JsonLd.expand(JsonDocument.of(new StringReader(text)))
                .base("https://elsewhere.example/")
                .get()
                .toString());
        assertEquals(written.size(), expanded.size());
        for (int at = 0; at < written.size(); at++) {
            var thing = expanded.getJsonObject(at);
            assertEquals(written.getJsonObject(at).size(), thing.size(), "every key has a meaning");
            assertTrue(thing.getString("@id").startsWith("https://example.org/"), thing.encode());
        }
        assertTrue(text.contains("\"license\":\"https://creativecommons.org/licenses/by/4.0/\""));
    }

    @Test
    void aNumberIsCitedWithWhatItCounts() {
        var query = "{ series(id: \"mou-arrivals\") { label"
                + " observations(first: 1) { nodes { label citeAs statements { citeAs } } } } }";
        var series = server.ask(query).getJsonObject("data").getJsonObject("series");
        var observation =
                series.getJsonObject("observations").getJsonArray("nodes").getJsonObject(0);
        String called = series.getString("label") + ", " + observation.getString("label");
        String statement =
                observation.getJsonArray("statements").getJsonObject(0).getString("citeAs");
        assertTrue(observation.getString("citeAs").contains(called + "."), observation.encode());
        assertTrue(statement.contains(called + ": figure, "), statement);
    }

    @Test
    void aFileOfAPartOfAListIsCalledByItsOwnAddress() {
        String path = "/export/events.jsonld?filter=%7B%22kinds%22%3A%5B%22REACTION%22%5D%7D";
        var file = new JsonObject(server.get(path).body());
        String own = file.getJsonArray("@graph").getJsonObject(0).getString("@id");
        assertEquals("https://example.org" + path + "&asOf=1", own);
        assertEquals(
                file,
                new JsonObject(server.get(own.substring("https://example.org".length()))
                        .body()));
    }

    @Test
    void aBibliographyIsReadBySomebodyElse() throws Exception {
        BibTeXDatabase bibliography = new BibTeXParser()
                .parse(new StringReader(server.get("/export/sources.bib").body()));
        var items = new JsonArray(server.get("/export/sources.json").body());
        assertEquals(items.size(), bibliography.getEntries().size());
        int korean = 0;
        for (Object each : items) {
            var item = (JsonObject) each;
            var entry = bibliography.getEntries().get(new Key(item.getString("id")));
            assertEquals(
                    item.getString("title"),
                    plain(entry.getField(new Key("title")).toUserString()));
            var authors = item.getJsonArray("author", new JsonArray());
            var written = new ArrayList<String>();
            authors.forEach(author -> written.add(((JsonObject) author).getString("literal")));
            var author = entry.getField(new Key("author"));
            assertEquals(String.join(" and ", written), author == null ? "" : plain(author.toUserString()));
            var url = entry.getField(new Key("url"));
            assertEquals(item.getString("URL"), url == null ? null : url.toUserString());
            korean +=
                    item.getString("title").codePoints().anyMatch(point -> point >= 0xAC00 && point <= 0xD7A3) ? 1 : 0;
        }
        assertTrue(korean > 10, "titles in Korean letters: " + korean);
    }

    /** What LaTeX makes of a text: its own parser here knows no Korean letters. */
    private static String plain(String latex) {
        return latex.replaceAll("\\\\([&%$#_])", "$1")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replace("\\textbackslash{}", "\\")
                .replaceAll("[{}]", "");
    }

    @Test
    void aFalseReportIsNotCitedAsAnEventThatHappened() {
        var query = "{ event(id: \"kil-defection-report\") { citeAs statements(first: 3) { citeAs } }"
                + " other: event(id: \"thae-defection\") { citeAs } }";
        var data = new JsonObject(server.post(
                                "/graphql", new JsonObject().put("query", query).encode())
                        .body())
                .getJsonObject("data");
        var event = data.getJsonObject("event");
        assertTrue(event.getString("citeAs").contains("A false report. Revision 1"), event.encode());
        event.getJsonArray("statements")
                .forEach(
                        said -> assertTrue(said.toString().contains("; of a report that was false."), said.toString()));
        assertFalse(data.getJsonObject("other").getString("citeAs").contains("false"));
    }

    @Test
    void theEvidenceOfAnEntityIsOneFileAndAlwaysTheSame() throws Exception {
        var one = bytes("/export/person/thae-yong-ho.zip");
        assertEquals("application/zip", header(one, "Content-Type"));
        assertArrayEquals(
                one.body(), bytes("/export/person/thae-yong-ho.zip?asOf=1").body());
        var files = unpacked(one.body());
        assertEquals(
                List.of(
                        "README.txt",
                        "statements.csv",
                        "citations.csv",
                        "claims.csv",
                        "disagreements.csv",
                        "sources.csv",
                        "statements.jsonld",
                        "sources.bib",
                        "sources.json"),
                List.copyOf(files.keySet()));
        assertTrue(files.get("README.txt").contains("https://example.org/person/thae-yong-ho?asOf=1"));
        assertTrue(files.get("README.txt").contains("removal: desk@example.org."));
        assertTrue(files.get("statements.csv").contains("Participation:"), "the parts that he plays are told as well");
        assertTrue(files.get("citations.csv").contains(" SAID,"));
        assertTrue(files.get("claims.csv").contains("ACCUSATION"));
        var cited = new JsonArray(files.get("sources.json"));
        var source = unpacked(bytes("/export/source/" + cited.getJsonObject(0).getString("id") + ".zip")
                .body());
        assertTrue(source.get("citations.csv").contains("\nCitation:"));
        assertTrue(source.get("statements.csv").lines().count() > 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"person", "group", "organization", "position", "event", "claim", "series", "source", "defector"})
    void aPermalinkLeadsToWhatItIsOf(String kind) {
        var data = new JsonObject(server.post(
                                "/graphql",
                                new JsonObject().put("query", THINGS).encode())
                        .body())
                .getJsonObject("data");
        var things = new TreeMap<String, JsonObject>();
        data.forEach(list ->
                ((JsonObject) list.getValue()).getJsonArray("nodes").forEach(node -> put(things, (JsonObject) node)));
        var thing = things.get(kind);
        var path = thing.getString("permalink").replace("https://example.org", "");
        assertTrue(path.startsWith("/" + kind + "/") && path.endsWith("?asOf=1"), path);
        var found = server.get(path);
        assertEquals(200, found.statusCode(), found.body());
        assertEquals(thing.getString("id"), new JsonObject(found.body()).getString("id"));
        assertEquals(thing.getString("citeAs"), new JsonObject(found.body()).getString("citeAs"));
        assertTrue(thing.getString("citeAs").contains(thing.getString("permalink")), thing.encode());
        var page = server.get(path, "Accept", "text/html");
        assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
        assertTrue(page.body().contains("<h1>"));
    }

    /** The first of each type, among a thing and what it holds. */
    private static void put(Map<String, JsonObject> things, JsonObject thing) {
        var type = thing.getString("id").substring(0, thing.getString("id").indexOf(':'));
        things.putIfAbsent(type.toLowerCase(java.util.Locale.ROOT), thing);
        thing.forEach(field -> {
            if (field.getValue() instanceof JsonObject inner && inner.containsKey("permalink")) {
                put(things, inner);
            }
            if (field.getValue() instanceof JsonArray list) {
                list.forEach(inner -> put(things, (JsonObject) inner));
            }
        });
    }

    @Test
    void whatFollowsAnAddressInACitationIsParted() {
        var query = "{ source(id: \"ap-2024-ri\") { permalink chicago: citeAs apa: citeAs(style: APA) } }";
        var source = new JsonObject(server.post(
                                "/graphql", new JsonObject().put("query", query).encode())
                        .body())
                .getJsonObject("data")
                .getJsonObject("source");
        var chicago = source.getString("chicago");
        assertTrue(chicago.contains(source.getString("permalink") + ". Accessed 1 November 2026."), chicago);
        assertTrue(chicago.matches(".*\\. https://\\S*[^.]"), chicago);
        assertTrue(source.getString("apa").contains(source.getString("permalink") + ". https://"), source.encode());
    }

    @Test
    void aClaimIsNotCitedWithoutItsSpeakerAndItsStanding() {
        var claims = new JsonObject(server.post(
                                "/graphql",
                                "{\"query\":\"{ claims(first: 100) { nodes { citeAs standing speaker { label } wording { citeAs } } } }\"}")
                        .body())
                .getJsonObject("data")
                .getJsonObject("claims")
                .getJsonArray("nodes");
        for (Object each : claims) {
            var claim = (JsonObject) each;
            var manner = "Claimed by " + claim.getJsonObject("speaker").getString("label") + "; "
                    + claim.getString("standing").toLowerCase(java.util.Locale.ROOT) + ".";
            assertTrue(claim.getString("citeAs").contains(manner), claim.encode());
            assertTrue(claim.getJsonObject("wording").getString("citeAs").contains(manner), claim.encode());
        }
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), text(stream));
            }
        }
        return files;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
