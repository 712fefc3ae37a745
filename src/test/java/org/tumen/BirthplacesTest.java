package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumen.importer.ImportedRecord;
import org.tumen.importer.RecordFile;

/** Whether two birthplaces are in dispute, by what was reported of where they lie. */
class BirthplacesTest {
    private static TestServer server;
    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        record = new ImportedRecord(server.database());
        server.awaitRevision(Objects.requireNonNull(record.revision(
                new RecordFile("lives", """
                        source: {slug: lives, title: T, publisher: house, published: "2020-01-01"}
                        declare:
                          organizations: [house]
                          places: [quay, harbour, this-land, that-land]
                          persons: {tor: {basis: SELF_PUBLISHED}, siv: {basis: SELF_PUBLISHED}, eli: {basis: SELF_PUBLISHED}}
                        statements:
                          house: {names: {text: The House, at: byline}}
                          this-land: {names: {text: This Land, at: lead}}
                          that-land: {names: {text: That Land, at: lead}}
                          harbour: {names: {text: The Harbour, at: lead}}
                          tor:
                            names: {text: Tor Vik, at: lead}
                            birthplaces: [{to: harbour, at: lead}, {to: this-land, at: lead}]
                          siv:
                            names: {text: Siv Dal, at: lead}
                            birthplaces: [{to: harbour, at: lead}, {to: that-land, at: lead}]
                          eli:
                            names: {text: Eli Berg, at: lead}
                            birthplaces: [{to: quay, at: lead}, {to: this-land, at: lead}]
                        """), new RecordFile("atlas", """
                        source: {slug: atlas, title: T, publisher: house, published: "2020-02-01"}
                        statements:
                          harbour: {withins: [{to: this-land, at: lead}, {to: that-land, at: lead, stance: DENIES}]}
                        """), new RecordFile("chart", """
                        source: {slug: chart, title: T, publisher: house, published: "2020-03-01"}
                        statements:
                          quay: {names: {text: The Quay, at: lead}, withins: {to: harbour, at: lead}}
                        """))));
    }

    @AfterAll
    static void stop() {
        server.close();
        record.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15, tor, true",
        "2020-02-01, tor, false",
        "9999-01-01, tor, false",
        "2020-01-15, siv, true",
        "2020-02-01, siv, true",
        "9999-01-01, siv, true",
        "2020-02-15, eli, true",
        "2020-03-01, eli, false"
    })
    void theyAgreeFromTheDayOnWhichSomebodyReportsThatOneLiesInTheOther(String day, String who, boolean disputed) {
        var person = server.ask("""
                        query On($day: Date! = "%s") @reportedBy(date: $day) { person(id: "%s") { birthplace { disputed } } }
                        """.formatted(day, who)).getJsonObject("data").getJsonObject("person");
        assertEquals(disputed, person.getJsonObject("birthplace").getBoolean("disputed"));
    }
}
