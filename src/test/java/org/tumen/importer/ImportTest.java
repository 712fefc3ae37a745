package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tumen.importer.MadeRecord.EDITORIAL;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.editorial;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tumen.TestDatabase;
import org.tumen.entity.Kind;

/** What an import writes, and what it leaves alone. */
class ImportTest {
    private static final String SECOND = """
            source: {slug: gazette-2020, title: A second report, publisher: gazette, published: "2020-05-03"}
            declare: {organizations: [gazette]}
            statements:
              gazette: {names: {text: The Gazette, at: byline}}
              crossing: {dates: {edtf: "2020-05-02", at: lead 1/1}}
            """;
    private static final String DATES = """
            select s.since, s.until, s.first_reported from statement s join date_value d on d.statement = s.id
            where d.edtf = '2020-05-02' order by s.since""";
    private static final int OPEN = Integer.MAX_VALUE;

    private final ImportedRecord record = new ImportedRecord();

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void anUnchangedFileMakesNoRevision() {
        assertEquals(1, record.revision(report(REPORT), editorial(EDITORIAL)));
        assertNull(record.revision(report(REPORT), editorial(EDITORIAL)));
        assertNull(record.revision(report(REPORT)));
        assertEquals(List.of("1"), record.rows("select number from revision"));
    }

    @Test
    void whatIsUndoneStaysSoUntilAStartReadsOtherFiles() {
        assertEquals(1, record.atStart(report(REPORT)).revision());
        record.revert(1);
        assertNull(record.atStart(report(REPORT)).revision());
        assertEquals(3, record.atStart(report(REPORT), report(SECOND)).revision());
    }

    /** A program killed between the two would at its next start say again what an editor has undone. */
    @Test
    void whatAStartReadIsWrittenWithWhatItMade() {
        record.atStart(report(REPORT));
        assertEquals(List.of("true"), record.rows("select i.xmin = r.xmin from imported i, revision r"));
    }

    @Test
    void aChangedValueOpensOneStatementAndClosesOne() {
        record.revision(report(REPORT));
        assertEquals(2, record.revision(report(swap(REPORT, "edtf: \"2020-05-02\"", "edtf: \"2020-05-01\""))));
        assertEquals(List.of("statement +1 -1", "citation +1 -1"), record.difference(2));
    }

    @Test
    void aChangedMannerOpensOneCitationAndClosesOne() {
        record.revision(report(REPORT));
        assertEquals(2, record.revision(report(swap(REPORT, "printed: on Saturday", "printed: Saturday"))));
        assertEquals(List.of("citation +1 -1"), record.difference(2));
    }

    @Test
    void aChangedTitleOpensOneSourceAndClosesOne() {
        record.revision(report(REPORT));
        assertEquals(2, record.revision(report(swap(REPORT, "Two cross the river", "Two cross"))));
        assertEquals(List.of("source +1 -1"), record.difference(2));
    }

    @Test
    void aChangedLinkOpensOneAndClosesOne() {
        record.revision(report(REPORT));
        assertEquals(2, record.revision(report(swap(REPORT, "relation: CONTRADICTS", "relation: SUPPORTS"))));
        assertEquals(List.of("claim_link +1 -1"), record.difference(2));
        assertEquals(List.of(), record.rows("select 1 from disagreement where property = 32 and until = 2147483647"));
    }

    @Test
    void anotherDayOfPublicationMovesAllThatTheSourceSays() {
        record.revision(report(REPORT));
        record.revision(report(swap(REPORT, "published: \"2020-05-04\"", "published: \"2020-05-06\"")));
        String late = "select count(*) from %s where until = 2147483647 and first_reported <> '2020-05-06'";
        assertEquals(List.of("0"), record.rows(late.formatted("citation")));
        assertEquals(List.of("0"), record.rows(late.formatted("statement")));
        assertEquals(List.of("0"), record.rows(late.formatted("claim_link")));
    }

    @Test
    void aChangedBasisOfAPersonIsAChange() {
        record.revision(report(REPORT));
        assertEquals(2, record.revision(report(swap(REPORT, "basis: SELF_PUBLISHED", "basis: OFFICE_HOLDER"))));
        assertEquals(List.of(), record.difference(2));
        assertEquals(List.of("OFFICE_HOLDER"), record.rows("select basis from person"));
    }

    @Test
    void aChangedBasisHoldsAtEveryRevisionFromANewEpochOn() {
        record.revision(report(REPORT));
        List<String> epoch = record.rows("select value from epoch");
        record.revision(report(swap(REPORT, "Two cross the river", "Two cross")));
        assertEquals(epoch, record.rows("select value from epoch"));
        record.revision(report(swap(REPORT, "basis: SELF_PUBLISHED", "basis: OFFICE_HOLDER")));
        assertNotEquals(epoch, record.rows("select value from epoch"));
        List<String> kept = record.shown("2020-05-04", "9999-01-01");
        record.rewrite();
        assertEquals(String.join("\n", kept), String.join("\n", record.shown("2020-05-04", "9999-01-01")));
    }

    @Test
    void twoFilesThatSayTheSameShareOneStatement() {
        record.revision(report(REPORT), new RecordFile("second.yaml", SECOND));
        assertEquals(List.of("1|%d|2020-05-03".formatted(OPEN)), record.rows(DATES));
        assertEquals(List.of("2020-05-03", "2020-05-04"), record.rows("""
                        select c.first_reported from citation c join date_value d on d.statement = c.statement
                        where d.edtf = '2020-05-02' order by 1"""));
    }

    @Test
    void anEarlierReportMovesTheDayOnWhichAStatementWasFirstReported() {
        record.revision(report(REPORT));
        assertEquals(2, record.revision(new RecordFile("second.yaml", SECOND)));
        assertEquals(List.of("1|2|2020-05-04", "2|%d|2020-05-03".formatted(OPEN)), record.rows(DATES));
        assertEquals(List.of("source +1 -0", "statement +2 -1", "citation +2 -0"), record.difference(2));
    }

    @Test
    void aStatementStandsUntilItsLastCitationLeavesAndMayReturn() {
        RecordFile without = report(REPORT.replaceAll("(?m)^    dates: .*\n", ""));
        record.revision(report(REPORT), new RecordFile("second.yaml", SECOND));
        record.revision(new RecordFile("second.yaml", SECOND.replaceAll("(?m)^  crossing: .*\n", "")));
        assertEquals(List.of("statement +1 -1", "citation +0 -1"), record.difference(2));
        assertEquals(3, record.revision(without));
        assertEquals(List.of("statement +0 -1", "citation +0 -1"), record.difference(3));
        assertEquals(4, record.revision(report(REPORT)));
        assertEquals(
                List.of("1|2|2020-05-03", "2|3|2020-05-04", "4|%d|2020-05-04".formatted(OPEN)), record.rows(DATES));
        assertEquals(
                List.of("1"),
                record.rows("select count(distinct s.id) from statement s join date_value d on d.statement = s.id"));
    }

    @Test
    void anEditorialFileReplacesWhatItSaidBefore() {
        record.revision(report(REPORT), editorial(EDITORIAL));
        assertEquals(2, record.revision(editorial(swap(EDITORIAL, "rank: PREFERRED", "rank: DEPRECATED"))));
        assertEquals(List.of("ranking +1 -1"), record.difference(2));
        assertEquals(3, record.revision(editorial("editorial: {slug: river-editors}\n")));
        assertEquals(
                List.of("claim_link +0 -1", "ranking +0 -1", "rival +0 -1", "derivation +0 -1", "comparable +0 -1"),
                record.difference(3));
    }

    @Test
    void aFileMayLeanOnWhatTheDatabaseHolds() {
        record.revision(report(REPORT));
        String motive = "  crossing: {participants: {agent: crossers, motives: {code: FEAR, at: lead 1/1}}}\n";
        String leaning = SECOND.replaceAll("(?m)^  crossing: .*\n", motive);
        assertEquals(2, record.revision(new RecordFile("second.yaml", leaning)));
        assertEquals(3, record.revision(editorial(EDITORIAL)));
    }

    @Test
    void aSlugKeepsItsKind() {
        record.revision(report(REPORT));
        String other = SECOND.replace("{organizations: [gazette]}", "{organizations: [gazette], groups: [far-bank]}")
                + "  far-bank: {descriptions: {text: a bank, at: lead 1/1}}\n";
        assertEquals(
                "second.yaml:2: far-bank is of the kind place in the record already; choose another slug",
                record.outcome(new RecordFile("second.yaml", other))
                        .problems()
                        .get(0)
                        .toString());
        assertEquals(
                List.of(String.valueOf(Kind.PLACE.code)),
                record.rows("select kind from entity where slug = 'far-bank'"));
    }

    @Test
    void citingAReportThatIsHeldLeavesItAsItIs() {
        record.revision(report(REPORT), new RecordFile("second.yaml", SECOND));
        String citing = swap(
                REPORT,
                "    wire-2020: {title: A wire report}\n",
                "    wire-2020: {title: A wire report}\n    gazette-2020: {title: A report of the Gazette}\n");
        assertNull(record.revision(report(citing)));
    }

    @Test
    void aFileWithAProblemLeavesNothingBehind() {
        Importer.Outcome outcome = record.outcome(report(swap(REPORT, "code: GROUP_DEFECTION", "code: WALK")));
        assertEquals(1, outcome.problems().size());
        assertNull(outcome.revision());
        assertNothing();
    }

    @Test
    void anImportThatFailsLeavesNothingBehind() {
        TestDatabase.execute(record.database, "alter table hop add constraint refused check (ordinal > 8)");
        assertThrows(IllegalStateException.class, () -> record.revision(report(REPORT)));
        assertNothing();
    }

    private void assertNothing() {
        for (String table : List.of("revision", "entity", "source", "statement", "citation", "date_value", "summary")) {
            assertEquals(List.of("0"), record.rows("select count(*) from " + table), table);
        }
    }

    @Test
    void twoImportsAtTheSameTimeGetDifferentNumbers() {
        record.revision(report(REPORT), editorial(EDITORIAL));
        var one = record.started(report(swap(REPORT, "Two cross the river", "Two cross")));
        var two = record.started(editorial(swap(EDITORIAL, "rank: PREFERRED", "rank: DEPRECATED")));
        Integer first = ImportedRecord.await(one).revision();
        Integer second = ImportedRecord.await(two).revision();
        assertNotEquals(first, second);
        assertEquals(List.of("1", "2", "3"), record.rows("select number from revision order by number"));
    }
}
