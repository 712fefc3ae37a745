package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.TestServer;

/** The page as the server sends it: its files, its documents, what it says without script, and who may find it. */
class ExplorerTest {
    private static final String[] PAGE = {"Accept", "text/html,application/xhtml+xml"};
    private static final Pattern ADDRESS = Pattern.compile("/web/[\\w.-]+");
    private static final Pattern DOCUMENT = Pattern.compile("(?s)export default (\\{\"id\":\"sha256:.*});\\s*");
    private static final int MOST_SCRIPT = 300 * 1024;
    private static TestServer server;
    private static Map<String, HttpResponse<String>> files;

    @BeforeAll
    static void start() {
        server = new TestServer(
                Map.of("TUMEN_DOCUMENTS_ONLY", "true", "TUMEN_DOCUMENTS", "src/main/resources/graphiql"));
        files = crawl(server.get("/", PAGE).body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** All files that a page leads to. */
    private static Map<String, HttpResponse<String>> crawl(String page) {
        var found = new TreeMap<String, HttpResponse<String>>();
        var open = new ArrayDeque<>(addresses(page));
        while (!open.isEmpty()) {
            var address = open.remove();
            if (!found.containsKey(address)) {
                var file = server.get(address);
                found.put(address, file);
                open.addAll(addresses(file.body()));
            }
        }
        return found;
    }

    private static List<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(result -> result.group()).toList();
    }

    @Test
    void everyFileIsThereAndKeptForEver() {
        assertTrue(files.size() > 30, files.keySet().toString());
        files.forEach((address, file) -> {
            assertEquals(200, file.statusCode(), address);
            assertEquals("public, max-age=31536000, immutable", header(file, "Cache-Control"), address);
            assertTrue(address.matches("/web/[\\w-]+\\.[0-9a-f]{16}\\.(js|css|svg)"), address);
            assertFalse(file.body().contains("://cdn"), address);
        });
        assertEquals(404, server.get("/web/main.js").statusCode());
    }

    @Test
    void theScriptOfAllPagesTogetherIsSmall() {
        var bytes = files.keySet().stream()
                .filter(address -> address.endsWith(".js"))
                .mapToInt(address -> {
                    var packed = server.get(address, "Accept-Encoding", "gzip");
                    assertEquals("gzip", header(packed, "Content-Encoding"));
                    return Integer.parseInt(header(packed, "Content-Length"));
                })
                .sum();
        assertTrue(bytes < MOST_SCRIPT, "the script has " + bytes + " bytes");
    }

    /** The server trusts them by their hashes; one that the schema does not know, or that costs too much, is refused. */
    @Test
    void everyDocumentOfThePageIsAnsweredWhereNothingElseIs() {
        var documents = files.values().stream()
                .map(file -> DOCUMENT.matcher(file.body()))
                .filter(module -> module.matches())
                .map(module -> new JsonObject(module.group(1)))
                .filter(document -> !document.getString("text").startsWith("subscription"))
                .toList();
        assertTrue(documents.size() >= 4, documents.toString());
        for (var document : documents) {
            var variables = new JsonObject()
                    .put("id", "thae-defection")
                    .put("text", "Thae")
                    .put("from", 0)
                    .put("to", 1)
                    .put("days", List.of("2016-08-20"));
            var query = "/graphql?documentId=" + document.getString("id") + "&variables="
                    + URLEncoder.encode(variables.encode(), StandardCharsets.UTF_8);
            var answer = new JsonObject(server.get(query).body());
            var refused =
                    answer.getJsonObject("data") == null && !answer.encode().contains("\"NOT_FOUND\"");
            assertFalse(refused, document.getString("text") + answer.encode());
        }
        assertEquals(
                403,
                server.get("/graphql?query=%7Brecord%7Brevision%7D%7D", "Accept", "application/graphql-response+json")
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/person/ahn-myong-chol,      index,   Ahn Myeong Chul",
        "/person/thae-yong-ho,        noindex, Thae Yong-ho",
        "/event/thae-defection,       noindex, A high North Korean diplomat defects",
        "/about,                      index,   About",
        "/events,                     noindex, Events",
    })
    void aPageSaysWithoutScriptWhatItIsAndWhoMayFindIt(String path, String robots, String title) {
        var page = server.get(path, PAGE);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<title>" + title), page.body());
        assertTrue(page.body().contains("<h1>" + title), page.body());
        assertTrue(page.body().contains("<meta name=\"robots\" content=\"" + robots + "\">"), page.body());
        assertEquals(robots.equals("index") ? "" : robots, header(page, "X-Robots-Tag"));
        var policy = header(page, "Content-Security-Policy");
        assertTrue(policy.contains("script-src 'self';") && !policy.contains("unsafe"), policy);
        assertFalse(page.body().matches("(?s).*<script(?![^>]* src=).*|.* (style|onclick)=.*"), page.body());
    }

    @Test
    void whatIsClaimedStandsWithWhoClaimsItBeforeAnyScriptRuns() {
        var claim = server.get("/claim/cnn-1997-02-kidnapped", PAGE).body();
        assertTrue(claim.contains("<title>Pyongyang: Hwang was carried off"), claim);
        assertTrue(claim.contains("<p>Claimed by Pyongyang; disputed.</p>"), claim);
        var dispute = new JsonObject(server.get("/claim/cnn-1997-02-kidnapped").body());
        var wording = dispute.getJsonArray("statements")
                .getJsonObject(0)
                .getString("id")
                .replace("Statement:", "/statement/");
        var words = server.get(wording, PAGE).body();
        assertTrue(words.contains("<h1>Pyongyang: Hwang was carried off"), words);
    }

    @Test
    void aDayThatCannotBeReadIsToldOnAPage() {
        var page = server.get("/event/thae-defection?reportedBy=yesterday", PAGE);
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("<p>'reportedBy' must be given once, as a day"), page.body());
        assertTrue(
                server.get("/event/thae-defection?reportedBy=yesterday").body().startsWith("{\"errors\""));
    }

    @Test
    void whatIsNotThereIsAPageWithTheRightStatus() {
        for (var path : List.of("/nowhere", "/person/nobody", "/event/thae-defection?asOf=99")) {
            var page = server.get(path, PAGE);
            assertEquals(404, page.statusCode(), path);
            assertTrue(page.body().contains("<h1>Nothing here</h1>"), page.body());
            assertEquals("noindex", header(page, "X-Robots-Tag"));
            assertEquals("", header(page, "Retry-After"), "it will not be there in a moment");
            assertEquals(404, server.get(path).statusCode());
            assertTrue(server.get(path).body().startsWith("{\"errors\""));
        }
    }

    @Test
    void aServerCanDoWithoutIt() {
        try (var bare = new TestServer(Map.of("TUMEN_EXPLORER", "false"))) {
            assertEquals("/graphiql/", header(bare.get("/", PAGE), "Location"));
            assertEquals(404, bare.get("/events", PAGE).statusCode());
            assertTrue(bare.get("/person/thae-yong-ho", PAGE).body().contains("<h1>Thae Yong-ho</h1>"));
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
