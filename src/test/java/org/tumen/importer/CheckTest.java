package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tumen.importer.MadeRecord.EDITORIAL;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.assertReport;
import static org.tumen.importer.MadeRecord.editorial;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;
import static org.tumen.importer.MadeRecord.told;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of files that are broken as a whole, and of several at once. */
class CheckTest {
    @Test
    void aValidRecordHasNoProblem() {
        assertEquals("", told(List.of(report(REPORT), editorial(EDITORIAL))));
    }

    @Test
    void aFileThatIsNotYamlIsToldWithItsLine() {
        assertEquals(
                "report.yaml:2: this is not YAML: expected ',' or '}', but got <stream end>; close the bracket or the quote that begins here or above\n",
                told(List.of(report("source: {slug: herald\n"))));
    }

    @Test
    void aTabIsToldWithItsLine() {
        assertEquals(
                "report.yaml:2: this is not YAML: found character '\\t(TAB)' that cannot start any token. "
                        + "(Do not use \\t(TAB) for indentation); indent with spaces\n",
                told(List.of(report("source:\n\tslug: herald\n"))));
    }

    @Test
    void aKeyThatStandsTwiceIsTold() {
        assertReport(
                "  publisher: herald\n",
                "  publisher: herald\n  publisher: herald # here\n",
                "the key publisher stands twice; join the two");
    }

    @Test
    void anAnchorIsRefused() {
        assertReport(
                "{text: two people, at: lead 2/2}",
                "&two {text: two people, at: lead 2/2}",
                "anchors and aliases are not used in record files; write the value out");
    }

    @Test
    void anAliasOfATextIsRefused() {
        String shared = swap(REPORT, "title: Two cross the river", "title: &two Two cross");
        assertEquals(
                "report.yaml:3: anchors and aliases are not used in record files; write the value out\n"
                        + "report.yaml:29: anchors and aliases are not used in record files; write the value out\n",
                told(List.of(report(swap(shared, "text: two people", "text: *two")))));
    }

    @Test
    void anAliasThatHoldsItselfIsRefused() {
        assertReport(
                "    dates: {edtf",
                "    outcomes: &all [*all] # here\n    dates: {edtf",
                "anchors and aliases are not used in record files; write the value out");
    }

    @Test
    void anEmptyFileIsTold() {
        assertEquals(
                "report.yaml:1: the file is empty; write a source or remove the file\n",
                told(List.of(report("# nothing yet\n"))));
    }

    @Test
    void aFileThatIsNeitherReportNorEditorialIsTold() {
        assertEquals(
                "report.yaml:1: this is neither a report nor an editorial file; begin with source: or editorial:\n",
                told(List.of(report("statements: {}\n"))));
    }

    @Test
    void aListIsNoRecordFile() {
        assertEquals("""
                report.yaml:2: keys with values are expected here; write key: value, such as {text: a cook, at: body 2/3}
                report.yaml:2: this is neither a report nor an editorial file; begin with source: or editorial:
                """, told(List.of(report("# a list\n- source\n"))));
    }

    @Test
    void aFileThatIsNotUtf8IsTold(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("latin.yaml"), "source: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                folder + "/latin.yaml:1: the file is not UTF-8 text; save it as UTF-8\n", told(RecordFiles.in(folder)));
    }

    @Test
    void aControlCharacterIsToldWithItsLine() {
        assertEquals(
                "report.yaml:3: this is not YAML: a control character; write plain Unicode text\n",
                told(List.of(report("source:\n  slug: a\n  title: \u0007\n"))));
    }

    @Test
    void anEscapedControlCharacterIsTold() {
        assertReport(
                "text: Others will follow.",
                "text: \"Others\\0will follow.\"",
                "the text has a control character or half a character; write plain Unicode text");
    }

    @Test
    void halfACharacterIsTold() {
        assertReport(
                "text: Others will follow.",
                "text: \"Others \\ud800 follow.\"",
                "the text has a control character or half a character; write plain Unicode text");
    }

    @Test
    void aListOfTenThousandListsIsTold() {
        String deep = "source: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n";
        assertEquals(
                "report.yaml:1: something is nested more than 50 deep; "
                        + "write it flat: no key of a record file is so deep\n",
                told(List.of(report(deep))));
    }

    @Test
    void aBlockOfTenThousandListsIsTold() {
        assertEquals(
                "report.yaml:1: something is nested more than 50 deep; "
                        + "write it flat: no key of a record file is so deep\n",
                told(List.of(report("source:\n  " + "- ".repeat(10_000) + "a\n"))));
    }

    @Test
    void aFileOfFiveMegabytesIsTold() {
        assertEquals(
                "report.yaml:1: the file has more than 3000000 characters; write one file for each report\n",
                told(List.of(report("# a long comment\n".repeat(300_000)))));
    }

    @Test
    void aTextOfSixHundredCharactersIsTold() {
        assertReport(
                "text: Others will follow.",
                "text: " + "Others follow ".repeat(43),
                "the text has more than 500 characters; say one thing, and shorter");
    }

    @Test
    void anUnknownKeyOfAFileIsTold() {
        assertReport(
                "claims:\n",
                "notes: none\nclaims:\n",
                "the key notes is not known here; use one of claims, declare, figures, source, statements");
    }

    @Test
    void aReportWithinAnEditorialFileIsTold() {
        String both = EDITORIAL + "source: {slug: gazette-2020, title: A title, accessed: \"2020-05-05\"}\n";
        assertEquals(
                "editorial.yaml:20: the key source is not known here; use one of editorial\n",
                told(List.of(report(REPORT), editorial(both))));
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnceInOrder() {
        String early = swap(REPORT, "basis: SELF_PUBLISHED", "basis: FAMOUS");
        String late = swap(early, "topic: FORECAST\n    about: [crossing]\n    at: body 6/10", "at: body 6");
        assertEquals(
                """
                a.yaml:1: the file is empty; write a source or remove the file
                b.yaml:8: basis FAMOUS is not known; write one of SELF_PUBLISHED, OFFICIALLY_CONFIRMED, OFFICE_HOLDER, PRESS_NAMED_OFFICIAL
                b.yaml:53: the claim is about nothing; add about: with a slug
                b.yaml:53: topic is missing; add topic
                c.yaml:2: slug is empty; write it or remove the key
                """,
                told(List.of(
                        new RecordFile("c.yaml", "editorial:\n  slug: ''\n"),
                        new RecordFile("b.yaml", late),
                        new RecordFile("a.yaml", ""))));
    }
}
