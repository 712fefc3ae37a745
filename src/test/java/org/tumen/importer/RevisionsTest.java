package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A revision can be undone by another; what is expunged is in none and stays out. */
class RevisionsTest {
    private static final String FIRST = """
            source: {slug: first, title: First, publisher: herald, published: "2020-05-04"}
            declare:
              persons: {ann: {basis: SELF_PUBLISHED}, bob: {basis: SELF_PUBLISHED}}
              organizations: [herald]
              events: [crossing]
            statements:
              herald: {names: {text: The Herald, at: byline}}
              ann: {names: {text: Ann Roe, at: lead}}
              bob: {names: {text: Bob Roe, at: lead}, kin: {relative: ann, relations: {code: SIBLING, at: lead}}}
              crossing:
                descriptions: {text: a crossing, at: lead}
                kinds: {code: DEFECTION, at: lead}
                dates: {edtf: "2020-05-02", at: lead, via: [bob SAID]}
                participants:
                  - {agent: ann, roles: {code: DEFECTOR, at: lead}}
                  - {agent: bob, roles: {code: DEFECTOR, at: lead}}
            claims:
              ann-will-speak: {text: Ann will speak., topic: FORECAST, about: [ann], at: body}
            """;

    private static final String SECOND = """
            source: {slug: second, title: Second, publisher: herald, published: "2020-06-01"}
            statements:
              ann: {names: {text: An Roe, at: lead}}
              crossing: {dates: {edtf: "2020-05-03", at: lead}}
            """;

    @Test
    void aRevertIsARevisionThatUndoesOne() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            List<String> before = record.derived();
            record.revision(new RecordFile("second", SECOND));
            assertNotEquals(before, record.derived());
            assertEquals(3, record.revert(2));
            assertEquals(before, record.derived());
            assertEquals(List.of("source +0 -1", "statement +0 -2", "citation +0 -2"), record.difference(3));
            assertNull(record.revert(2), "nothing is left to undo");
            assertEquals(4, record.revert(3));
            assertEquals(5, record.revert(1));
            assertEquals(
                    List.of("0"),
                    record.rows("select count(*) from statement s where until = 2147483647"
                            + " and id in (select id from statement where since = 1)"));
        }
    }

    @Test
    void aSourceThatStaysForWhatItSaysSinceIsNothingToUndo() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            record.revision(new RecordFile("second", SECOND + "  bob: {names: {text: Bop Roe, at: lead}}\n"));
            assertEquals(4, record.revert(2));
            assertNull(record.revert(2), "its source stays, for what it says of Bob");
        }
    }

    @Test
    void whatComesBackCountsFromTheDayFromWhichItsSourceNowCounts() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            record.revision(new RecordFile("second", SECOND.replace("  ann: {names: {text: An Roe, at: lead}}\n", "")));
            record.revision(new RecordFile(
                    "second",
                    SECOND.replace("  ann: {names: {text: An Roe, at: lead}}\n", "")
                            .replace("2020-06-01", "2020-06-09")));
            assertEquals(5, record.revert(3));
            assertEquals(List.of(), record.astray());
            assertEquals(
                    List.of("2020-06-09"),
                    record.rows("select first_reported from statement s join name_value n on n.statement = s.id"
                            + " where n.text = 'An Roe' and until = 2147483647"));
        }
    }

    @Test
    void whatWasSaidSinceCountsFromTheDayThatComesBack() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            String later = SECOND.replace("2020-06-01", "2020-06-09");
            record.revision(new RecordFile("second", later));
            record.revision(new RecordFile("second", later + "  bob: {names: {text: Bop Roe, at: lead}}\n"));
            assertEquals(5, record.revert(3));
            assertEquals(List.of(), record.astray());
        }
    }

    @Test
    void whatWasPutOtherwiseSinceDoesNotComeBackBesideIt() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            for (String day : List.of("02", "04")) {
                record.revision(
                        new RecordFile(
                                "first",
                                FIRST.replace("Ann will speak.", "Ann will speak on " + day + ".")
                                        .replace("edtf: \"2020-05-02\"", "edtf: \"2020-05-" + day + "\"")
                                        .replace("text: Bob Roe", "text: Bob Ro" + day)),
                        new RecordFile("second", SECOND.replace("\"2020-05-03\"", "\"2020-06-" + day + "\"")));
            }
            assertEquals(5, record.revert(3));
            assertEquals(
                    List.of("Ann will speak on 04."),
                    record.rows("select text from wording_value w join statement s on s.id = w.statement"
                            + " where until = 2147483647"));
            assertEquals(
                    List.of("2020-05-04", "2020-06-04"),
                    record.rows("select edtf from date_value d join statement s on s.id = d.statement"
                            + " where until = 2147483647 order by edtf"));
        }
    }

    @Test
    void whatIsDatedAnewComesAndGoesUnderADayBetween() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            record.revision(new RecordFile("second", SECOND.replace("2020-06-01", "2020-06-09")));
            record.revision(new RecordFile("second", SECOND));
            String kinds = "select revision, kind, count(*) from recorded_change_at(4, '%s')"
                    + " where revision > 2 group by 1, 2 order by 1, 2";
            assertEquals(List.of("3|REMOVED|5", "4|ADDED|5"), record.rows(kinds.formatted("2020-06-05")));
            assertEquals(List.of("3|CHANGED|5", "4|CHANGED|5"), record.rows(kinds.formatted("2020-06-09")));
            assertEquals(List.of(), record.rows(kinds.formatted("2020-05-31")));
        }
    }

    @Test
    void noSourceDerivesFromItselfByTwoEditorsOrByARevert() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(
                    new RecordFile("first", FIRST),
                    new RecordFile("second", SECOND),
                    new RecordFile("third", SECOND.replace("slug: second", "slug: third")));
            record.revision(derivation("one", "second", "third"));
            record.revision(derivation("two", "third", "first"));
            assertEquals(
                    List.of("first derives from itself by way of others; break the circle"),
                    record.outcome(derivation("three", "first", "second")).problems().stream()
                            .map(problem -> problem.what() + "; " + problem.mend())
                            .toList());
            record.revision(new RecordFile("one", "editorial: {slug: one}"));
            record.revision(derivation("three", "first", "second"));
            IllegalStateException refused = assertThrows(IllegalStateException.class, () -> record.revert(4));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("second would derive from itself by way of others"),
                    refused.getMessage());
        }
    }

    @Test
    void whatDerivesFromTwoSourcesIsOfOneOriginWithBoth() {
        try (ImportedRecord record = new ImportedRecord()) {
            String says = SECOND.replaceAll("(?m)^  ann.*\n", "");
            record.revision(
                    new RecordFile("first", FIRST),
                    new RecordFile("second", says),
                    new RecordFile("third", says.replace("slug: second", "slug: third")),
                    new RecordFile("fourth", says.replace("slug: second", "slug: fourth")));
            String origins =
                    "select origins from summary where until = 2147483647 and label = 'a crossing' order by reported_from desc limit 1";
            assertEquals(List.of("4"), record.rows(origins));
            record.revision(derivation("one", "fourth", "second"), derivation("two", "fourth", "third"));
            assertEquals(List.of("2"), record.rows(origins));
        }
    }

    private static RecordFile derivation(String editor, String source, String origin) {
        return new RecordFile(
                editor,
                "editorial: {slug: %s, derivations: [{source: %s, from: %s, reason: so}]}"
                        .formatted(editor, source, origin));
    }

    @Test
    void whatIsExpungedIsInNoRevisionAndStaysOut() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            List<String> epoch = record.rows("select value from epoch");
            assertTrue(record.expunge("Person:ann"));
            assertNotEquals(epoch, record.rows("select value from epoch"), "a new epoch");
            String dump = dump(record);
            assertFalse(dump.contains("ann") || dump.contains("An Roe") || dump.contains("Ann"), dump);
            assertTrue(dump.contains("Bob Roe"));
            record.outcome(new RecordFile("first", FIRST), new RecordFile("second", SECOND));
            record.revert(1);
            record.revert(2);
            assertFalse(dump(record).contains("Ann"), "neither an import nor a revert brings it back");
            assertFalse(record.expunge("Person:ann"), "it answers as one that never was");
            assertFalse(record.expunge("Person:nobody"));
        }
    }

    @Test
    void anExpungedStatementLeavesTheOthers() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            String id = record.rows("select replace(statement::text, '-', '') from name_value where text = 'An Roe'")
                    .get(0);
            assertTrue(record.expunge("Statement:" + id));
            assertFalse(dump(record).contains("An Roe"));
            assertTrue(dump(record).contains("Ann Roe"));
            assertNull(record.revision(new RecordFile("second", SECOND)), "nothing else to say");
        }
    }

    @Test
    void aCitationThatIsExpungedStaysOutThoughAnotherSourceSaysTheSame() {
        try (ImportedRecord record = new ImportedRecord()) {
            String same = SECOND.replace("An Roe", "Ann Roe");
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", same));
            String without = same.replaceAll("(?m)^  ann.*\n", "");
            record.outcome(new Importer.Wish(Set.of(), true, false, false), new RecordFile("second", without));
            String cited = """
                    select count(*) from citation c join name_value n on n.statement = c.statement
                    where n.text = 'Ann Roe'
                    """;
            assertEquals(List.of("1"), record.rows(cited));
            assertNull(record.revision(new RecordFile("second", same)), "no file brings it back");
            record.revert(2);
            record.revert(record.newest());
            assertEquals(List.of("1"), record.rows(cited), "nor does a revert");
        }
    }

    @Test
    void aSpeakerWhoIsExpungedTakesOnlyHisWordsAlong() {
        try (ImportedRecord record = new ImportedRecord()) {
            record.revision(new RecordFile("first", FIRST));
            record.revision(new RecordFile("second", SECOND));
            assertTrue(record.expunge("Person:bob"));
            assertEquals(
                    List.of("2020-05-03"),
                    record.rows("select edtf from statement s join date_value d on d.statement = s.id"));
            assertEquals(
                    List.of(),
                    record.rows("select id from disagreement where until = 2147483647"),
                    "no disagreement is left with his word");
            String kept = String.join("\n", record.shown("2020-05-04", "2020-06-01", "9999-01-01"));
            record.rewrite();
            assertEquals(kept, String.join("\n", record.shown("2020-05-04", "2020-06-01", "9999-01-01")));
        }
    }

    /** Every row of every table, as text. */
    private static String dump(ImportedRecord record) {
        StringBuilder dump = new StringBuilder();
        record.rows("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'")
                .forEach(table -> dump.append(record.rows("select to_jsonb(t)::text from " + table + " t")));
        return dump.toString();
    }
}
