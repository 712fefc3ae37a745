package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** An agent's page has what is disputed of the events that it took part in, as soon as it is known to have. */
class AgentDisagreementsTest {
    private static final RecordFile FIRST = new RecordFile("first.yaml", """
            source: {slug: first, title: First, published: "2020-05-04"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}}
              groups: [crossers]
              events: [crossing, feast]
            statements:
              ann: {names: {text: Ann Roe}}
              crossers: {descriptions: {text: those who crossed}}
              feast: {descriptions: {text: A feast}, kinds: {code: APPEARANCE}, dates: {edtf: "2020-05-01"}}
              crossing:
                descriptions: {text: Some cross the river}
                kinds: {code: GROUP_DEFECTION}
                dates: {edtf: "2020-05-01"}
                participants: {agent: crossers, roles: {code: DEFECTOR}, headcounts: {number: 3}}
            """);

    private static final RecordFile SECOND = new RecordFile("second.yaml", """
            source: {slug: second, title: Second, published: "2020-06-04"}
            statements:
              crossing:
                dates: {edtf: "2020-05-02"}
                participants: {agent: crossers, roles: {code: DEFECTOR}, headcounts: {number: 4}}
              feast: {dates: {edtf: "2020-05-02"}}
            """);

    private static final RecordFile THIRD = new RecordFile("third.yaml", """
            source: {slug: third, title: Third, published: "2020-07-04"}
            statements:
              crossing: {participants: {agent: ann, roles: {code: DEFECTOR}}}
            """);

    private static ImportedRecord record;
    private static TestServer server;
    private static int before;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        before = record.newest() + 1;
        record.revision(FIRST, SECOND);
        server.awaitRevision(Objects.requireNonNull(record.revision(THIRD)));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @Test
    void whatIsDisputedOfAnEventIsDisputedOfWhoTookPartInIt() {
        assertEquals(List.of("DATE Event:crossing"), disputed("", "person(id: \"ann\")"));
        assertEquals(
                List.of("DATE Event:crossing", "HEADCOUNT Participation"),
                disputed("", "node(id: \"Group:crossers\")"));
    }

    @Test
    void beforeItIsKnownWhoTookPartNothingIsDisputedOfThem() {
        assertEquals(List.of(), disputed("@asOf(revision: " + before + ")", "person(id: \"ann\")"));
        assertEquals(List.of(), disputed("@reportedBy(date: \"2020-06-30\")", "person(id: \"ann\")"));
        assertEquals(
                List.of("DATE Event:crossing", "HEADCOUNT Participation"),
                disputed("@reportedBy(date: \"2020-06-30\")", "node(id: \"Group:crossers\")"));
        assertEquals(List.of(), disputed("@reportedBy(date: \"2020-05-30\")", "node(id: \"Group:crossers\")"));
    }

    @Test
    void theFilterOfPersonsSaysTheSame() {
        assertEquals("[\"ann\"]", filtered("", true));
        assertEquals("[]", filtered("", false));
        assertEquals("[\"ann\"]", filtered("@asOf(revision: " + before + ")", false));
    }

    private static String filtered(String clock, boolean disputed) {
        return server
                .ask("query " + clock + " { persons(filter: {sources: [\"first\"], disputed: " + disputed
                        + "}) { nodes { slug } } }")
                .getJsonObject("data")
                .getJsonObject("persons")
                .getJsonArray("nodes")
                .stream()
                .map(person -> ((JsonObject) person).getString("slug"))
                .collect(Collectors.joining("\",\"", "[\"", "\"]"))
                .replace("[\"\"]", "[]");
    }

    private static List<String> disputed(String clock, String whose) {
        JsonObject answer = server.ask("query " + clock + " { who: " + whose
                + " { ... on Agent { disagreements { property subject { id } } } } }");
        return answer.getJsonObject("data").getJsonObject("who").getJsonArray("disagreements").stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("property") + " "
                        + each.getJsonObject("subject").getString("id").replaceFirst("(Participation):.*", "$1"))
                .sorted()
                .toList();
    }
}
