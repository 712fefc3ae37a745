package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Whoever asks about what was expunged learns exactly as much as about what never was. */
class ExpungedTest {
    private static final List<String> QUESTIONS = List.of(
            "{ person(id: \"SLUG\") { label } }",
            "{ person(id: \"Person:SLUG\") { label } }",
            "{ defector(id: \"SLUG\") { label } }",
            "{ node(id: \"Person:SLUG\") { id } }",
            "{ nodes(ids: [\"Person:SLUG\", \"Defector:SLUG\"]) { id } }",
            "{ source(id: \"report-of-SLUG\") { title } }",
            "{ statement(id: \"STATEMENT\") { id } }",
            "{ search(text: \"NAME Roe\") { nodes { reason } } }",
            "{ diff(from: 0, to: LAST, about: [\"SLUG\"]) { kind } }",
            "{ claims(filter: {about: [\"SLUG\"]}) { totalCount } }",
            "query @asOf(revision: LAST) { person(id: \"SLUG\") { label } }",
            "query @asOf(revision: LAST) { revision(number: LAST) { changes { kind subject { id } } } }",
            "query @reportedBy(date: \"2021-01-01\") { person(id: \"SLUG\") { label } }");

    private static final List<String> ADDRESSES = List.of(
            "/export/persons.csv?asOf=LAST",
            "/export/defectors.jsonl?asOf=LAST",
            "/export/organizations.jsonld?asOf=LAST",
            "/export/statements.csv?asOf=LAST",
            "/export/citations.csv?asOf=LAST",
            "/export/claims.csv?asOf=LAST",
            "/export/sources.bib?asOf=LAST",
            "/export/sources.json?asOf=LAST",
            "/export/person/SLUG.zip?asOf=LAST",
            "/person/SLUG?asOf=LAST",
            "/statement/STATEMENT");

    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @Test
    void whatWasExpungedAnswersAsWhatNeverWas() {
        var last = record.revision(new RecordFile("file", """
                source: {slug: report-of-zed, title: T, publisher: zed-house, published: "2020-05-04"}
                declare: {persons: {zed: {basis: SELF_PUBLISHED}}, organizations: [zed-house]}
                statements: {zed: {names: {text: Zedekiah Roe, at: lead}}, zed-house: {names: {text: H, at: byline}}}
                claims: {zed-speaks: {text: Zed will speak., topic: FORECAST, about: [zed], at: body}}
                """));
        var statement = record.rows(
                        "select replace(statement::text, '-', '') from name_value where text = 'Zedekiah Roe'")
                .get(0);
        server.awaitRevision(last);
        var held = answers("zed", "Zedekiah", statement, last);
        var tag = tag();
        var printed = "select text from printed_name where text = 'Zedekiah Roe'";
        assertEquals(List.of("Zedekiah Roe"), record.rows(printed));
        assertTrue(files("zed", statement, last).contains("Zedekiah Roe"));
        assertTrue(record.expunge("Person:zed"));
        assertTrue(record.expunge("Source:report-of-zed"));
        server.awaitEpoch(record.rows("select value from epoch").get(0));
        assertEquals(List.of(), record.rows(printed), "a name that nobody bears is not kept to be searched");
        var nobody = answers("zyx", "Zyxwvut", "0123456789abcdef0123456789abcdef", last);
        assertEquals(String.join("\n", nobody), String.join("\n", answers("zed", "Zedekiah", statement, last)));
        assertNotEquals(nobody, held);
        assertEquals(
                files("zyx", "0123456789abcdef0123456789abcdef", last).replaceAll("zyx|zed", "SLUG"),
                files("zed", statement, last).replaceAll("zyx|zed", "SLUG"));
        assertNotEquals(tag, tag(), "who holds the old answer is told that it is over");
    }

    private static List<String> answers(String slug, String name, String statement, int last) {
        return QUESTIONS.stream()
                .map(question -> question.replace("SLUG", slug)
                        .replace("NAME", name)
                        .replace("STATEMENT", statement)
                        .replace("LAST", "" + last))
                .map(question ->
                        server.ask(question).encode().replace(slug, "SLUG").replace(statement, "STATEMENT"))
                .toList();
    }

    /** All files and pages, but for the ids of requests, the tags and what was asked for. */
    private static String files(String slug, String statement, int last) {
        return ADDRESSES.stream()
                .map(address -> server.get(address.replace("SLUG", slug)
                                .replace("STATEMENT", statement)
                                .replace("LAST", "" + last))
                        .body()
                        .replaceAll("\"id\":\"[0-9a-f]{16}\"", "")
                        .replace(statement, "STATEMENT"))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static String tag() {
        return server.get("/graphql?query=%7Bnode(id:%22Person:zed%22)%7Bid%7D%7D")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
