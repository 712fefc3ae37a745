package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumen.TestServer;

/** What is told of statements and citations that left the record, or are dated later by now: all of it, without a fault. */
class HistoryTest {
    private static final String ONE = """
            source: {slug: one, title: One, publisher: herald, published: "2020-05-01"}
            declare: {organizations: [herald]}
            statements: {herald: {names: {text: The Herald, at: byline}}}
            """;
    private static final String TWO = """
            source: {slug: two, title: Two, publisher: herald, published: "2020-05-01"}
            declare: {persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}}
            statements:
              ann: {names: {text: Ann Roe, at: lead, via: [bob SAID]}}
              bob: {names: [{text: Bob Roe, at: lead}, {text: Bop Roe, at: body}]}
            """;
    private static final String SELECTED = """
            {kind retired subject {id}
             statement {display subject {label}}
             citation {source {id label language} statement {display} hops {agent {label}}}}
            """;

    private TestServer server;
    private ImportedRecord record;
    private int last;

    @BeforeEach
    void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        record.revision(new RecordFile("one", ONE));
        last = record.revision(new RecordFile("two", TWO));
    }

    @AfterEach
    void stop() {
        server.close();
        record.close();
    }

    @Test
    void whatARetiredSourceSaidIsToldWithTheSlugOfTheSource() {
        Importer.Wish retired = new Importer.Wish(Set.of("two"), false, false, false);
        server.awaitRevision(record.outcome(retired).revision());
        List<String> said = List.of(
                "Ann Roe of Ann Roe",
                "Ann Roe of Ann Roe in two",
                "Bob Roe of Bob Roe",
                "Bob Roe of Bob Roe in two",
                "Bop Roe of Bob Roe",
                "Bop Roe of Bob Roe in two");
        assertEquals(said, told("", "told: diff(from: %d, to: %d)".formatted(last - 1, last)));
        assertEquals(said, told("", "told: diff(from: %d, to: %d)".formatted(last, last + 1)));
        assertEquals(said, told("", "revision(number: %d) { told: changes".formatted(last)));
        assertEquals(
                said.stream()
                        .map(line -> line.replace(" in two", " by Source:two"))
                        .toList(),
                told("@asOf(revision: %d)".formatted(last), "revision(number: %d) { told: changes".formatted(last)));
    }

    @Test
    void aCitationThatItsSourceMakesNoMoreIsToldWhole() {
        server.awaitRevision(record.revision(new RecordFile("two", TWO.replace(", {text: Bop Roe, at: body}", ""))));
        assertEquals(
                List.of("Bop Roe of Bob Roe", "Bop Roe of Bob Roe by Source:two"),
                told("", "told: diff(from: %d, to: %d)".formatted(last, last + 1)));
    }

    @Test
    void whatIsDatedLaterByNowIsToldByTheDayOnWhichItWasInSight() {
        server.awaitRevision(record.revision(new RecordFile("two", TWO.replace("2020-05-01", "2020-09-01"))));
        assertEquals(
                List.of("Bop Roe of Bob Roe", "Bop Roe of Bob Roe in two"),
                told("@reportedBy(date: \"2020-06-01\")", "told: diff(from: %d, to: %d)".formatted(last - 1, last))
                        .subList(4, 6));
    }

    @Test
    void whatLeftBeforeAMergeIsToldOfWhoeverItIsNow() {
        record.revision(new RecordFile("two", TWO.replace(", {text: Bop Roe, at: body}", "")));
        server.awaitRevision(record.revision(
                new RecordFile("e", "editorial: {slug: e, merges: [{retired: bob, into: ann, reason: one man}]}")));
        assertEquals(
                List.of("Bop Roe of Bob Roe", "Bop Roe of Bob Roe by Source:two"),
                told("", "person(id: \"bob\") { told: history").stream()
                        .filter(line -> line.startsWith("Bop"))
                        .distinct()
                        .toList());
    }

    /** What was done to statements and citations: the value, of whom, and the source where one is told. */
    private List<String> told(String clock, String field) {
        JsonObject answer =
                server.ask("query " + clock + " { " + field + SELECTED + (field.contains("{") ? "}}" : "}"));
        assertNull(answer.getValue("errors"));
        JsonObject data = answer.getJsonObject("data");
        JsonObject within = data.getJsonObject("revision", data.getJsonObject("person", data));
        return within.getJsonArray("told").stream()
                .map(JsonObject.class::cast)
                .filter(change -> change.getValue("statement") != null)
                .map(HistoryTest::line)
                .sorted()
                .toList();
    }

    private static String line(JsonObject change) {
        JsonObject statement = change.getJsonObject("statement");
        JsonObject citation = change.getJsonObject("citation");
        String retired = change.getString("retired");
        return statement.getString("display") + " of "
                + statement.getJsonObject("subject").getString("label")
                + (retired == null ? "" : " in " + retired)
                + (citation == null
                        ? ""
                        : " by " + citation.getJsonObject("source").getString("id"));
    }
}
