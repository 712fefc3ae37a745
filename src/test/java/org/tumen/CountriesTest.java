package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** In which countries events are counted, by what was reported of where places lie. */
class CountriesTest {
    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        server.awaitRevision(
                Objects.requireNonNull(record.revision(new RecordFile("swim", """
                        source: {slug: swim, title: T, publisher: house, published: "2020-01-01"}
                        declare:
                          organizations: [house]
                          places: [harbour, isle, this-land, that-land]
                          groups: [swimmers]
                          events: [swim-away]
                        statements:
                          house: {names: {text: The House, at: byline}}
                          swimmers: {descriptions: {text: two who swam, at: lead}}
                          harbour: {names: {text: The Harbour, at: lead}}
                          isle: {names: {text: The Isle, at: lead}}
                          swim-away:
                            descriptions: {text: Two swim away, at: lead}
                            kinds: {code: DEFECTION, at: lead}
                            places: [{to: harbour, role: FROM, at: lead}, {to: isle, role: TO, at: lead}]
                            participants: [{agent: swimmers, roles: {code: DEFECTOR, at: lead}}]
                        """), new RecordFile("atlas", """
                        source: {slug: atlas, title: T, publisher: house, published: "2020-02-01"}
                        statements:
                          this-land: {names: {text: This Land, at: lead}}
                          that-land: {names: {text: That Land, at: lead}}
                          harbour: {withins: {to: this-land, at: lead}}
                          isle: {withins: {to: that-land, at: lead, stance: DENIES}}
                        """))));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15, 'harbour, isle', 'harbour, isle'",
        "2020-02-01, 'isle, this-land', 'harbour, isle, this-land'",
        "9999-01-01, 'isle, this-land', 'harbour, isle, this-land'"
    })
    void aPlaceIsACountryUntilSomebodyReportsWithinWhatItLies(String day, String countries, String places) {
        JsonObject data = server.ask("""
                        query On($day: Date!) @reportedBy(date: $day) {
                          events(filter: {sources: ["swim"]}) { facets(by: [COUNTRY, PLACE]) { counts { keys { value } atMost } } }
                          defectors(filter: {sources: ["swim"]}) { facets(by: [COUNTRY, PLACE]) { counts { keys { value } atMost } } }
                          denied: events(filter: {places: ["that-land"]}) { totalCount }
                        }""".replace("$day: Date!", "$day: Date! = \"" + day + "\""))
                .getJsonObject("data");
        for (String list : new String[] {"events", "defectors"}) {
            assertEquals(countries, counted(data.getJsonObject(list), 0), list);
            assertEquals(places, counted(data.getJsonObject(list), 1), list);
        }
        assertEquals(0, data.getJsonObject("denied").getInteger("totalCount"));
    }

    /** The values of a facet, in their order; each has one thing. */
    private static String counted(JsonObject list, int facet) {
        Map<String, Integer> values = new TreeMap<>();
        list.getJsonArray("facets").getJsonObject(facet).getJsonArray("counts").forEach(count -> {
            JsonObject each = (JsonObject) count;
            String value =
                    String.valueOf(each.getJsonArray("keys").getJsonObject(0).getValue("value"));
            values.put(value, each.getInteger("atMost"));
        });
        return String.join(", ", values.keySet());
    }
}
