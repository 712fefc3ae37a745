package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonObject;
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
        JsonObject told = answer("{ list: " + counts + " }");
        record.rows("update tallied set revision = 0 returning revision");
        try {
            assertEquals(
                    told.encodePrettily(),
                    answer("query Rows { list: " + counts + " }").encodePrettily());
        } finally {
            record.rows("update tallied set revision = (select max(number) from revision) returning revision");
        }
    }

    @Test
    void talliesAreReadWhereNothingElseIsAskedFor() {
        String all = "{ defectors { totalCount } }";
        String some = "{ defectors(filter: {minOrigins: 1}) { totalCount } }";
        String before = answer("query One " + all).encode();
        record.rows("update tally set things = things + 1 where kind = 13 and term = 0 returning things");
        try {
            assertNotEquals(before, answer("query Two " + all).encode());
            assertEquals(
                    before,
                    answer("query Rows @reportedBy(date: \"2999-01-01\") " + all)
                            .encode());
            assertEquals(
                    answer("query Three " + some).encode(),
                    answer("query Four " + some).encode());
        } finally {
            record.rows("update tally set things = things - 1 where kind = 13 and term = 0 returning things");
        }
    }

    private static JsonObject answer(String question) {
        JsonObject answer = server.ask(question);
        assertNull(answer.getJsonArray("errors"), answer.encode());
        return answer.getJsonObject("data");
    }
}
