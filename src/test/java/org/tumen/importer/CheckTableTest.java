package org.tumen.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tumen.importer.MadeRecord.REPORT;
import static org.tumen.importer.MadeRecord.report;
import static org.tumen.importer.MadeRecord.swap;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code check} says of the table of figures beside a report, and what an import reads from it. */
class CheckTableTest {
    private static final RecordFile NAMING = report(swap(REPORT, "statements:\n", "figures: more.csv\nstatements:\n"));
    private static final String HEAD = "series,period,sex,number,at,via\n";

    private final ImportedRecord record = new ImportedRecord();

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void aGoodTableIsNoProblem() {
        assertTold("", HEAD + "arrivals,2019,,230,body 5/9,official SAID; herald QUOTED\n");
    }

    @Test
    void aTableSaysWhatYamlWouldSay() {
        record.revision(report(swap(
                REPORT,
                "      - period: 2020-01/2020-04\n",
                "      - period: 2019-33\n        dimensions: {sex: male}\n"
                        + "        figures: {number: 7, low: 5, note: 'as told, twice', via: [official SAID, herald WROTE]}\n"
                        + "      - period: 2020-01/2020-04\n")));
        assertEquals(
                2,
                record.revision(
                        NAMING,
                        table("series,period,number,low,sex,via,note\r\n"
                                + "arrivals,2019-01/2019-03,7,5,male,official SAID; herald WROTE,\"as told, twice\"\r\n"
                                + "arrivals,2019,40,,,,\r\n")));
        assertEquals(List.of("statement +1 -0", "citation +1 -0"), record.difference(2));
        assertEquals(
                List.of("2019|40"),
                record.rows("select o.period, f.number from observation o join statement s on s.subject = o.id"
                        + " join figure_value f on f.statement = s.id where f.number = 40"));
    }

    @Test
    void aTableThatNobodyNamesIsTold() {
        assertEquals(
                "more.csv:1: no report names this table; add figures: with its name to the report that it belongs to\n",
                MadeRecord.told(List.of(report(REPORT), table(HEAD))));
    }

    @Test
    void aTableThatIsNotThereIsTold() {
        assertEquals(
                "report.yaml:20: there is no table more.csv beside this file; name a CSV file in its folder\n",
                MadeRecord.told(List.of(NAMING)));
    }

    @Test
    void aWrongCellIsToldWithLineAndColumn() {
        assertTold(
                "more.csv:3:16: number is not a number: many; "
                        + "write digits with an optional decimal point, such as 1502 or 15.6\n",
                HEAD + "arrivals,2019,,230,,\narrivals,2018,,many,,\n");
    }

    @Test
    void anUnknownSeriesIsTold() {
        assertTold(
                "more.csv:2:1: nobody declares comings; declare it where it is first used, or mend the spelling\n",
                HEAD + "comings,2019,,230,,\n");
    }

    @Test
    void aSlugThatIsNoSeriesIsTold() {
        assertTold(
                "more.csv:2:1: crossing is of the kind event and cannot stand here; name one of the kind series\n",
                HEAD + "crossing,2019,,230,,\n");
    }

    @Test
    void aRowWithoutSeriesPeriodOrNumberIsTold() {
        assertTold(
                "more.csv:2:1: the figure has no series; write the slug of its series\n"
                        + "more.csv:3:1: a figure stands without its period; "
                        + "add period: as EDTF, such as 2016-01/2016-07\n"
                        + "more.csv:4:1: number is missing; add number\n",
                HEAD + ",2019,,230,,\narrivals,,,230,,\narrivals,2019,,,,\n");
    }

    @Test
    void anUnknownColumnIsTold() {
        assertTold(
                "more.csv:1:15: the column 'count' is not known here; use some of series, period, age, country, "
                        + "destination, education, occupation, origin, presentAge, residence, sex, whereabouts, number, low, "
                        + "high, qualifier, status, meant, producer, vintage, base, at, printed, note, hedge, stance, basis, "
                        + "via\n",
                "series,period, count\narrivals,2019,4\n");
    }

    @Test
    void aMissingOrDoubledColumnIsTold() {
        assertTold("more.csv:1:1: the column number is missing; name it in the first line\n", "series,period\n");
        assertTold("more.csv:1:22: the column number stands twice; join the two\n", "series,period,number,number\n");
    }

    @Test
    void aRowThatIsTooLongIsTold() {
        assertTold(
                "more.csv:2:19: the row has more cells than there are columns; put a text with commas in quotes\n",
                "series,period,number\narrivals,2019,230,body ,5\n");
    }

    @Test
    void anOpenQuoteIsTold() {
        assertTold(
                "more.csv:3: a quote is not closed; close it, or double a quote in a text\n",
                HEAD + "arrivals,2019,,230,,\narrivals,2018,,\"230,,\n");
    }

    @Test
    void aTableOfTwoReportsIsTold() {
        RecordFile other = new RecordFile(
                "second.yaml",
                "source: {slug: second, title: T, publisher: herald, published: \"2020\"}\nfigures: more.csv\n");
        assertEquals(
                "second.yaml:2: the table more.csv belongs to another report; give each report its own\n",
                MadeRecord.told(List.of(NAMING, other, table(HEAD + "arrivals,2019,,230,,\n"))));
    }

    @Test
    void anAgeOrSexInOtherWordsIsTold() {
        assertTold(
                "more.csv:2:15: sex women is not known; write female or male\n", HEAD + "arrivals,2019,women,230,,\n");
        assertTold(
                "more.csv:2:15: age young is not known; write a range of years as 30-39, or 60+\n",
                "series,period,age,number\narrivals,2019,young,230\n");
    }

    @Test
    void figuresThatDoNotAddUpAreAWarningAndNoProblem() {
        RecordFile more = table(HEAD + "arrivals,2020-01/2020-04,male,7,,\narrivals,2020-01/2020-04,,130,,\n");
        Importer.Checked checked = Importer.checked(List.of(NAMING, more));
        assertEquals(List.of(), checked.problems());
        assertEquals(
                List.of("more.csv:3:1: warning: arrivals of 2020-01/2020-04 is 130, "
                        + "but 2020-01/2020-04 female: 120 + 2020-01/2020-04 male: 7 make 127; "
                        + "compare it with the report; where that says so, it may stay"),
                checked.warnings().stream().map(Problem::asWarning).toList());
        assertEquals(1, record.revision(NAMING, more));
    }

    @Test
    void twoNumbersForOneSlotAreAWarningUnlessSomethingTellsThemApart() {
        RecordFile more = table("""
                series,period,sex,number,qualifier,status,at
                arrivals,2018-33,,230,,,
                arrivals,2018-01/2018-03,,231,,,
                arrivals,2017,,230,,PROVISIONAL,
                arrivals,2017,,231,,FINAL,
                arrivals,2016,,200,OVER,,
                arrivals,2016,,230,,,
                arrivals,2015,,230,,,body 1/2
                arrivals,2015,,231,,,body 7/9
                arrivals,2014,,230,,,
                arrivals,2014,female,231,OVER,,
                """);
        assertEquals(
                List.of(
                        "more.csv:3:1: warning: herald-2020 says 231 here and 230 at more.csv:2:1 of the same series, period"
                                + " and dimensions; mend the one that is wrong; where the report prints both, add to each at,"
                                + " note, status or vintage"),
                Importer.checked(List.of(NAMING, more)).warnings().stream()
                        .map(Problem::asWarning)
                        .filter(warning -> warning.contains(" says "))
                        .toList());
    }

    @Test
    void aWarningGoesByThePickAndNotByAMistake() {
        String head = "series,period,sex,number,status,meant\n";
        RecordFile more =
                table(head + "arrivals,2020-01/2020-04,male,7,,\narrivals,2020-01/2020-04,,130,MISPRINT,127\n");
        assertEquals(List.of(), Importer.checked(List.of(NAMING, more)).warnings());
    }

    private static RecordFile table(String text) {
        return new RecordFile("more.csv", text);
    }

    private static void assertTold(String problems, String table) {
        assertEquals(problems, MadeRecord.told(List.of(NAMING, table(table))));
    }
}
