package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.TestServer;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** A post, a kinship and a part in an event are called after whom and what they are of, wherever they stand alone. */
class PartsTest {
    private static final RecordFile FIRST = new RecordFile("first.yaml", """
            source: {slug: first, title: First, published: "2020-05-04"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}}
              groups: [kin-of-ann]
              organizations: [harbour-office]
              positions:
                ann-at-the-harbour: {holder: ann, organization: harbour-office}
              events: [crossing, rumour]
            statements:
              ann:
                names: {text: Ann Roe}
                kin: {relative: kin-of-ann, relations: {code: SIBLING}}
              kin-of-ann: {descriptions: {text: A relative in the North}}
              ann-at-the-harbour: {titles: {text: head}}
              crossing:
                descriptions: {text: Some cross the river}
                kinds: {code: DEFECTION}
                participants: {agent: ann, roles: {code: DEFECTOR}}
              rumour:
                descriptions: {text: She is said to have returned}
                kinds: {code: FALSE_REPORT}
                participants: {agent: ann, roles: {code: SUBJECT}}
            """);

    private static final RecordFile SECOND = new RecordFile("second.yaml", """
            source: {slug: second, title: Second, published: "2020-06-04"}
            statements:
              harbour-office: {names: {text: Harbour Office}}
              ann: {names: {text: Ann Marie Roe, kind: FORMER}}
            """);

    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        server.awaitRevision(Objects.requireNonNull(record.revision(FIRST, SECOND)));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @Test
    void eachSaysWhomAndWhatItIsOf() {
        JsonObject ann = ann("");
        assertCalled("Ann Roe, head, Harbour Office", ann, "positions");
        assertCalled("A relative in the North, sibling of Ann Roe", ann, "kin");
        assertCalled("Ann Roe (defector): Some cross the river", ann, "participations");
    }

    @Test
    void whatIsNotReportedYetIsNotNamed() {
        assertCalled("Ann Roe, head, organization", ann("@reportedBy(date: \"2020-06-03\")"), "positions");
    }

    @Test
    void aPartInAFalseReportIsCitedAsSuch() {
        JsonObject rumour = ann("").getJsonArray("participations").stream()
                .map(JsonObject.class::cast)
                .filter(part -> part.getString("longLabel").contains("returned"))
                .findFirst()
                .orElseThrow();
        assertTrue(rumour.getString("citeAs").contains("A false report."), rumour.encode());
        String statement = rumour.getJsonArray("statements").getJsonObject(0).getString("citeAs");
        assertTrue(statement.contains("of a report that was false"), statement);
        assertFalse(ann("").getJsonArray("positions").encode().contains("false"));
    }

    private static void assertCalled(String called, JsonObject ann, String parts) {
        JsonObject part = ann.getJsonArray(parts).stream()
                .map(JsonObject.class::cast)
                .filter(each -> !each.getString("longLabel").contains("returned"))
                .findFirst()
                .orElseThrow();
        assertEquals(called, part.getString("longLabel"));
        assertTrue(part.getString("citeAs").startsWith("“" + called + ".” "), part.getString("citeAs"));
        String statement = part.getJsonArray("statements").getJsonObject(0).getString("citeAs");
        assertTrue(statement.startsWith("“" + called + ": "), statement);
        String page = server.get(part.getString("permalink").replaceFirst("https?://[^/]*", ""), "Accept", "text/html")
                .body();
        assertTrue(page.contains("<title>" + called), page);
        assertTrue(page.contains("<h1>" + called + "</h1>"), page);
    }

    private static JsonObject ann(String clocks) {
        JsonObject answer = server.ask("query Called " + clocks + """
                 { person(id: "ann") { positions { ...part } kin { ...part } participations { ...part } } }
                fragment part on Subject {
                  ... on Labelled { permalink citeAs }
                  ... on Position { longLabel } ... on Kinship { longLabel } ... on Participation { longLabel }
                  statements(first: 1) { citeAs }
                }""");
        assertFalse(answer.containsKey("errors"), answer.encode());
        return answer.getJsonObject("data").getJsonObject("person");
    }
}
