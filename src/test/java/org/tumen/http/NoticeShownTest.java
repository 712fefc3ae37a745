package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;

/** Whom to ask for removal, and the licence, are shown wherever the record is. */
class NoticeShownTest {
    private static final String CONTACT = "desk@example.org";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static TestServer server;
    private static TestServer plain;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("TUMEN_CONTACT", CONTACT));
        plain = new TestServer(
                Map.of("TUMEN_CONTACT", "another@example.org", "TUMEN_GRAPHIQL", "false"), server.database());
    }

    @AfterAll
    static void stop() {
        plain.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/", "/person/thae-yong-ho", "/event/thae-defection?asOf=1"})
    void onEveryPage(String path) {
        var page = server.get(path, "Accept", "text/html").body();
        assertTrue(page.contains("<a href=\"mailto:" + CONTACT + "\">"), page);
        assertTrue(page.contains("<a rel=\"license\" href=\"" + LICENCE + "\">"), page);
    }

    @Test
    void atTheRoot() {
        var page = plain.get("/").body();
        assertTrue(page.contains("removal: another@example.org."), page);
        assertTrue(page.contains(LICENCE), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/export/persons.csv", "/export/claims.jsonl", "/export/sources.bib", "/person/thae-yong-ho"})
    void besideEveryFile(String path) {
        var answer = server.get(path);
        assertEquals(CONTACT, header(answer, "Tumen-Contact"));
        assertTrue(header(answer, "Link").contains("<" + LICENCE + ">; rel=\"license\""));
    }

    @Test
    void withinLinkedData() {
        assertTrue(server.get("/export/revisions.jsonld").body().contains("\"tumen:contact\":\"" + CONTACT + "\""));
    }

    @Test
    void aNewContactIsNotKeptBackByATag() {
        for (var path : new String[] {"/person/thae-yong-ho", "/export/revisions.jsonld"}) {
            assertNotEquals(header(server.get(path), "ETag"), header(plain.get(path), "ETag"), path);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
