package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.TestServer;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Where the address of a retired slug leads, under either clock. */
class RetiredTest {
    private static final String[] PAGE = {"Accept", "text/html"};
    private static TestServer server;
    private static ImportedRecord record;
    private static int merged;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        record.revision(person("doe"), person("dough"), person("dow"));
        merged = record.revision(new RecordFile(
                "merge.yaml",
                "editorial: {slug: editors, merges: [{retired: dough, into: doe, reason: The same man.}]}"));
        server.awaitRevision(merged);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    private static RecordFile person(String slug) {
        return new RecordFile(slug + ".yaml", """
                source: {slug: report-of-%1$s, title: Report, publisher: herald, published: "2020-05-01"}
                declare: {persons: {%1$s: {basis: OFFICE_HOLDER}}%2$s}
                statements: {%1$s: {names: {text: Jon %1$s, at: lead}}%3$s}
                """.formatted(
                        slug,
                        slug.equals("doe") ? ", organizations: [herald]" : "",
                        slug.equals("doe") ? ", herald: {names: {text: The Herald, at: byline}}" : ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/person/dough,                        /person/doe",
        "/person/dough?reportedBy=2021-01-01,  /person/doe?reportedBy=2021-01-01",
        "/defector/nobody,                     ''",
        "/person/dow,                          ''",
    })
    void itLeadsToWhoItStandsFor(String path, String location) {
        for (var answer : new HttpResponse<?>[] {server.get(path, PAGE), server.get(path)}) {
            assertEquals(location, header(answer, "Location"), path);
            assertEquals(!location.isEmpty(), answer.statusCode() == 308, path);
        }
    }

    @Test
    void itIsAskedAnewAndStandsForItselfWhereTheTwoAreApart() {
        assertEquals("no-cache", header(server.get("/person/dough", PAGE), "Cache-Control"));
        var pinned = "/person/dough?asOf=";
        assertEquals("/person/doe?asOf=" + merged, header(server.get(pinned + merged, PAGE), "Location"));
        var apart = server.get(pinned + (merged - 1), PAGE);
        assertEquals(200, apart.statusCode());
        assertTrue(apart.body().contains("<h1>Jon dough</h1>"), apart.body());
    }

    @Test
    void itLeadsNowhereWhenWhoItStandsForWasExpunged() {
        record.revision(person("row"), person("roe"));
        server.awaitRevision(record.revision(new RecordFile(
                "again.yaml", "editorial: {slug: again, merges: [{retired: row, into: roe, reason: The same man.}]}")));
        assertEquals(308, server.get("/person/row").statusCode());
        assertTrue(record.expunge("Person:roe"));
        server.awaitEpoch(record.rows("select value from epoch").get(0));
        assertEquals(told("/person/never").replace("never", "row"), told("/person/row"), "as one that never was");
        assertEquals(404, server.get("/person/row", PAGE).statusCode());
    }

    /** What is answered, but for the id of the request. */
    private static String told(String path) {
        return server.get(path).body().replaceAll("\"id\":\"[0-9a-f]+\"", "");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
