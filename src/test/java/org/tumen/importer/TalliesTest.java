package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumen.TestServer;
import org.tumen.bench.MadeUpRecord;
import org.tumen.http.SocketLimits;

/** Whole lists are counted by tallies of what is alike; the same comes of every row, where tallies are not true. */
class TalliesTest {
    private static ImportedRecord record;
    private static TestServer server;

    @BeforeAll
    static void start() {
        record = new ImportedRecord();
        new MadeUpRecord(11, 200, 4).fill(record.database, MadeUpRecord.MEGABYTES, told -> {});
        server = new TestServer(Map.of(), record.database, SocketLimits.STANDARD);
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "persons %s totalCount facets(by: [BASIS, ORGANIZATION])",
                "events %s totalCount facets(by: [KIND, YEAR, PLACE, COUNTRY, AGENT, ROLE, MOTIVE, ORGANIZATION, PUBLISHER])",
                "events(filter: {kinds: [DEFECTION, FALSE_REPORT]}) %s totalCount facets(by: [KIND, PLACE])",
                "events(filter: {not: {or: [{motives: [POVERTY]}, {kinds: [ARRIVAL]}]}}) %s totalCount facets(by: [YEAR])",
                "defectors %s totalCount",
                "defectors %s totalCount facets(by: [PLACE])",
                "defectors %s totalCount facets(by: [KIND, YEAR, PLACE, COUNTRY, MOTIVE, ORGANIZATION, BASIS, NAMED, PUBLISHER])",
                "defectors(filter: {named: true, motives: [POVERTY]}) %s totalCount facets(by: [PUBLISHER, YEAR, MOTIVE])",
                "claims %s totalCount facets(by: [TOPIC, YEAR, SPEAKER, ABOUT, MODALITY, OFFENCE])",
                "claims(filter: {minOrigins: 2}) %s totalCount facets(by: [TOPIC, YEAR, SPEAKER])",
                "sources %s totalCount facets(by: [PUBLISHER, AUTHOR, LANGUAGE, YEAR])"
            })
    void everyRowGivesTheSame(String asked) {
        String counts = asked.formatted("{")
                .concat(
                        asked.contains("facets")
                                ? " { by counts(first: 500) { keys { value } atLeast atMost } } }"
                                : " }");
        for (String clock : List.of("", "@reportedBy(date: \"" + day("latest") + "\")")) {
            JsonObject told = answer("query Tallies %s { list: %s }".formatted(clock, counts));
            record.rows("update tallied set revision = 0 returning revision");
            try {
                assertEquals(
                        told.encodePrettily(),
                        answer("query Rows %s { list: %s }".formatted(clock, counts))
                                .encodePrettily());
            } finally {
                record.rows("update tallied set revision = (select max(number) from revision) returning revision");
            }
        }
    }

    @Test
    void talliesAreReadWhereTheyAreTrue() {
        String all = "{ defectors { totalCount } }";
        String later = "query %s @reportedBy(date: \"" + day("latest") + "\") " + all;
        String earlier = "query %s @reportedBy(date: \"" + day("latest - 1") + "\") " + all;
        String past = "query %s @asOf(revision: 3) " + all;
        String some = "query %s { defectors(filter: {minOrigins: 1}) { totalCount } }";
        for (String byTallies : List.of("query %s " + all, later)) {
            assertEquals(1, wrong(byTallies));
        }
        for (String byRows : List.of(earlier, past, some)) {
            assertEquals(0, wrong(byRows));
        }
    }

    /** How many more a question counts when a tally is one too many. */
    private static int wrong(String question) {
        int right = total(question.formatted("Right"));
        String one = """
                 where kind = 13 and term = 0 and (word_set, day, last_day) = (
                    select word_set, day, last_day from tally where kind = 13 and term = 0 order by 1, 2, 3 limit 1)
                returning things""";
        record.rows("update tally set things = things + 1" + one);
        try {
            return total(question.formatted("Wrong")) - right;
        } finally {
            record.rows("update tally set things = things - 1" + one);
        }
    }

    private static int total(String question) {
        return answer(question).getJsonObject("defectors").getInteger("totalCount");
    }

    /** The day from which on tallies are true, or another by it. */
    private static String day(String expression) {
        return record.rows("select (" + expression + ")::text from tallied").get(0);
    }

    private static JsonObject answer(String question) {
        JsonObject answer = server.ask(question);
        assertNull(answer.getJsonArray("errors"), answer.encode());
        return answer.getJsonObject("data");
    }
}
