package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was ever shown of what is left, once something was expunged, is as if that had never been. */
class ExpungedPastTest {
    private static final String ONE = """
            source: {slug: one, title: One, publisher: herald, published: "2020-05-01"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}
              organizations: [herald, times, ministry]
              places: [town, county]
              positions: {post: {holder: ann, organization: ministry}}
              events: [crossing]
              series: {arrivals: {unit: PERSONS, measure: FLOW}}
              sources: {wire: {title: A wire, publisher: times, published: "2020-05-01"}}
            statements:
              ann: {names: {text: Ann Roe, at: lead}, birthplaces: {to: town, at: lead}}
              bob: {names: {text: Bob Roe, at: lead}}
              herald: {names: {text: The Herald, at: byline}}
              times: {names: {text: The Times, at: byline}}
              ministry: {names: {text: A ministry, at: byline}}
              town: {names: {text: Town, at: lead}}
              county: {names: {text: County, at: lead}}
              post: {titles: {text: clerk, at: lead}}
              arrivals: {descriptions: {text: arrivals, at: lead}}
              crossing:
                descriptions: {text: a crossing, at: lead}
                kinds: {code: DEFECTION, at: lead}
                dates: {edtf: "2020-04-02", at: lead}
                participants: {agent: ann, roles: {code: DEFECTOR, at: lead}}
            """;
    private static final String TWO = """
            source: {slug: two, title: Two, publisher: times, authors: [bob], published: "2020-05-02"}
            statements:
              town: {withins: {to: county, at: lead}}
              post: {locations: {to: town, at: lead}}
              arrivals: {observations: {period: "2019", figures: {number: 10, producer: ministry, at: lead}}}
              crossing:
                dates: {edtf: "2020-04-03", at: lead}
                participants: {agent: ann, roles: {code: DEFECTOR, at: body}, motives: {code: POVERTY, at: lead}}
            """;
    private static final String SAME = """
            source: {slug: %s, title: Same, publisher: herald, published: "2020-05-03"}
            statements: {crossing: {dates: {edtf: "2020-04-02", at: lead}}}
            """;
    private static final String DERIVED = """
            editorial:
              slug: editor
              derivations: [{source: three, from: wire, reason: so}, {source: four, from: wire, reason: so}]
            """;

    /** A global id, or the code of the property of the only statement of the second source that has it. */
    @ParameterizedTest
    @ValueSource(strings = {"31", "11", "18", "29", "Source:wire", "Source:two", "Organization:times", "Person:bob"})
    void isWrittenAnewWhereverItShowed(String what) {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("one", ONE));
            record.revision(new RecordFile("two", TWO));
            record.revision(
                    new RecordFile("three", SAME.formatted("three")), new RecordFile("four", SAME.formatted("four")));
            record.revision(new RecordFile("editor", DERIVED));
            List<String> before = shown(record);
            String statement = "select 'Statement:' || replace(id::text, '-', '') from statement where property = ";
            assertTrue(record.expunge(
                    what.contains(":") ? what : record.rows(statement + what).get(0)));
            List<String> after = shown(record);
            assertNotEquals(before, after);
            record.rewrite();
            assertEquals(String.join("\n", shown(record)), String.join("\n", after));
        }
    }

    @Test
    void whatNothingIsSaidOfAnyMoreIsNoPartOfAMerge() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("one", ONE));
            record.revision(new RecordFile("two", """
                    source: {slug: two, title: Two, publisher: times, published: "2020-05-02"}
                    statements: {crossing: {participants: {agent: bob, roles: {code: ACTOR, at: lead}}}}
                    """));
            record.revision(new RecordFile(
                    "editor", "editorial: {slug: editor, merges: [{retired: bob, into: ann, reason: one man}]}"));
            String merged =
                    "select e.kind, count(*) from redirect r join entity e on e.id = r.entity group by 1 order by 1";
            assertEquals(List.of("1|1", "11|1"), record.rows(merged));
            String statement =
                    "select 'Statement:' || replace(statement::text, '-', '') from code_value where code = 'ACTOR'";
            assertTrue(record.expunge(record.rows(statement).get(0)));
            assertEquals(List.of("1|1"), record.rows(merged));
            assertEquals(List.of("1"), record.rows("select count(*) from entity where kind = 11"));
        }
    }

    private static List<String> shown(ImportedRecord record) {
        return record.shown("2020-05-01", "2020-05-02", "2020-05-03", "9999-01-01");
    }
}
