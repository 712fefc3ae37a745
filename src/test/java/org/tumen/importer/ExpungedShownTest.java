package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists show of others after somebody or something was expunged, at every revision, is as if it had never been. */
class ExpungedShownTest {
    private static final String[] DAYS = {"2020-05-01", "2020-05-02", "2020-05-04", "2020-05-06", "9999-01-01"};

    private static final String BASE = """
            source: {slug: base, title: T, publisher: house, published: "2020-05-01"}
            declare:
              persons: {ann: {basis: OFFICE_HOLDER}, eve: {basis: OFFICE_HOLDER}, writer: {basis: OFFICE_HOLDER}}
              groups: [crossers, guard, clerk, neighbour, officer]
              organizations: [house, gazette, office]
              places: [town, county, land, port]
              positions: {post: {holder: ann, organization: office}}
              events: [crossing, arrest]
              series: {arrivals: {unit: PERSONS, measure: FLOW}}
              sources: {wire: {title: A wire}}
            statements:
              ann: {names: {text: Ann, at: lead}, birthplaces: {to: town, at: lead}}
              eve: {names: {text: Eve, at: lead}}
              writer: {names: {text: A Writer, at: lead}}
              crossers: {descriptions: {text: two people, at: lead}}
              guard: {descriptions: {text: a guard, at: lead}}
              clerk: {descriptions: {text: a clerk, at: lead}}
              neighbour: {descriptions: {text: a neighbour, at: lead}}
              officer: {descriptions: {text: an officer, at: lead}}
              house: {names: {text: The House, at: lead}, seats: {to: town, at: lead}}
              gazette: {names: {text: The Gazette, at: lead}}
              office: {names: {text: The Office, at: lead}}
              town: {names: {text: Town, at: lead}}
              county: {names: {text: County, at: lead}, withins: {to: land, at: lead}}
              land: {names: {text: Land, at: lead}}
              port: {names: {text: Port, at: lead}}
              post: {titles: {text: clerk, at: lead}}
              arrivals: {descriptions: {text: arrivals, at: lead}}
              crossing:
                descriptions: {text: a crossing, at: lead}
                kinds: {code: DEFECTION, at: lead}
                dates: {edtf: "2020-04-01", at: lead}
                places: {to: town, role: FROM, at: lead}
                participants: {agent: crossers, roles: {code: DEFECTOR, at: lead}}
              arrest:
                descriptions: {text: an arrest, at: lead}
                kinds: {code: PUNISHMENT, at: lead}
                participants: {agent: ann, roles: {code: VICTIM, at: lead}}
            """;

    private static final String TOLD = """
            source: {slug: told, title: T, publisher: gazette, authors: [writer], published: "2020-05-02"}
            statements:
              town: {withins: {to: county, at: lead, via: [neighbour SAID]}}
              post: {locations: {to: port, at: lead, via: [clerk SAID]}}
              arrivals:
                observations: {period: "2019", figures: {number: 3, producer: office, at: lead, via: [clerk SAID]}}
              crossing:
                dates: {edtf: "2020-04-02", at: lead}
                participants:
                  agent: crossers
                  roles: {code: HELPER, at: lead, via: [guard SAID]}
                  motives: {code: FEAR, at: lead, via: [guard SAID]}
              arrest:
                participants: {agent: ann, capacities: {to: post, at: lead, via: [officer SAID]}, roles: {code: VICTIM, at: lead}}
            claims:
              more: {text: More will come., topic: FORECAST, about: [crossing], at: body}
            """;

    /** A report of the same day of the crossing, which repeats a wire. */
    private static RecordFile copy(String slug) {
        return new RecordFile(slug, """
                source: {slug: %s, title: T, publisher: house, published: "2020-05-04"}
                statements: {crossing: {dates: {edtf: "2020-04-02", at: lead}}, eve: {ages: {number: 40, at: lead}}}
                """.formatted(slug));
    }

    private static ImportedRecord record;

    @BeforeAll
    static void start() {
        record = new ImportedRecord();
        record.revision(new RecordFile("base", BASE), new RecordFile("told", TOLD));
        record.revision(copy("one"), copy("two"), new RecordFile("ruling", """
                source: {slug: ruling, title: T, publisher: house, published: "2020-05-06"}
                statements: {eve: {ages: {number: 41, at: lead}}}
                """), new RecordFile("rulings", """
                editorial:
                  slug: rulings
                  derivations: [{source: one, from: wire, reason: so}, {source: two, from: wire, reason: so}]
                  ranks:
                    - subject: crossing
                      property: DATE
                      value: {edtf: "2020-04-01"}
                      rank: PREFERRED
                      source: ruling
                      reason: so
                """));
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Group:guard",
                "Group:neighbour",
                "Group:clerk",
                "Group:officer",
                "Source:wire",
                "Source:ruling",
                "Person:writer",
                "Organization:gazette",
                "Place:county",
                "Position:post"
            })
    void whatIsShownOfTheRestIsWhatWouldBeWrittenAnew(String id) {
        assertTrue(record.expunge(id), id);
        String shown = String.join("\n", record.shown(DAYS));
        record.rewrite();
        assertEquals(String.join("\n", record.shown(DAYS)), shown);
    }
}
