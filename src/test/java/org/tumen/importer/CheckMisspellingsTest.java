package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;
import static org.tumen.importer.MadeRecord.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} says to somebody who writes a record file for the first time. */
class CheckMisspellingsTest {
    private static final RecordFile NAMING = report(swap(REPORT, "statements:\n", "figures: more.csv\nstatements:\n"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims:|claim:|the key claim is not known here; is it claims? use one of",
                "    dates: {|    date: {|the key date is not known here; is it dates? use one of",
                "GROUP_DEFECTION|GROUP_DEFECTON|code GROUP_DEFECTON is not known; is it GROUP_DEFECTION? write one of",
                "role: TO,|role: to,|role to is not known; is it TO? write one of",
                "relative: official|relative: oficial|nobody declares oficial; is it official? declare it",
                "  far-bank:|  far-banc:|nobody declares far-banc; is it far-bank? declare it",
                "relative: official|relative: somebody|nobody declares somebody; declare it",
                "number: 120,|'number: 1,502,'|the key 502 is not known here; put a text with a comma in quotes",
                "title: Two cross|title:Two cross|write a colon and a space after the key",
                "declare:|'\\n---\\ndeclare:'|write one file for each report",
                "text: Two people cross,|'text: Two people: all cross,'|put a text with a colon",
                "published: \"2020-05-04\"|published: 05/04/2020|Write a day as 2016-08-17",
                "unit: PERSONS, measure: FLOW}|unit: PERCENT, measure: SHARE}|a share of 120 percent",
            })
    void aSlipIsToldWithWhatMayBeMeant(String fragment, String slip, String told) {
        String before = fragment.replace("\\n", "\n");
        String after = slip.replace("\\n", "\n");
        assertTrue(REPORT.contains(before), before);
        String said = told(List.of(report(REPORT.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after)))));
        assertTrue(said.contains(told), said);
    }

    @Test
    void anOpenQuoteIsToldWhereItBegins() {
        assertEquals(
                "report.yaml:5: this is not YAML: found unexpected end of stream; "
                        + "close the bracket or the quote that begins here or above\n",
                told(List.of(report(swap(REPORT, "published: \"2020-05-04\"", "published: \"2020-05-04")
                        .replaceAll("(?m)^(.*edtf: ).*$", "$1'2020'}")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series;period;number\\narrivals;2019;5\\n|more.csv:1:1: the cells are not parted by commas; save the table as CSV",
                "series,period,number\\n|more.csv:1: the table has no figure; write one in each row, or remove it",
                "Series,period,number\\narrivals,2019,5\\n|more.csv:1:1: the column 'Series' is not known here; is it series?",
            })
    void aSlipInATableIsToldWithWhatMayBeMeant(String table, String told) {
        String said = told(List.of(NAMING, new RecordFile("more.csv", table.replace("\\n", "\n"))));
        assertTrue(said.startsWith(told), said);
    }

    @Test
    void aSourceOfADayToComeIsWarnedOf() {
        List<RecordFile> files =
                List.of(report(swap(REPORT, "published: \"2020-05-04\"", "published: \"2920-05-04\"")));
        assertEquals("", told(files));
        assertEquals(
                List.of("report.yaml:1: warning: the source herald-2020 was published or read in the future; "
                        + "mend published or accessed"),
                Importer.checked(files).warnings().stream()
                        .map(Problem::asWarning)
                        .toList());
    }

    @Test
    void aHeadcountIsAWholeNumber() {
        String counted = swap(
                REPORT,
                "descriptions: {text: two people,",
                "headcounts: {number: -2}\n    descriptions: {text: two people,");
        assertEquals(
                "report.yaml:29: -2 is no number of persons; write a whole number\n", told(List.of(report(counted))));
    }
}
