package org.tumen.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Whatever a text holds, it comes back from a file, and no spreadsheet takes it for a formula. */
class CsvTest {
    private static final String DANGER = "=+-@\t\r\n＝＋－＠";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@\t\r\n'\",| a1가漢＝").ofMaxLength(12);
    }

    @Property(tries = 2_000)
    void everyTextComesBack(@ForAll("texts") String one, @ForAll("texts") String other) throws IOException {
        List<String> cells = cells(one, other);
        assertEquals(List.of(one, other), cells.stream().map(CsvTest::meant).toList());
    }

    @Property(tries = 2_000)
    void noTextIsAFormula(@ForAll("texts") String text) throws IOException {
        String cell = cells(text, "x").get(0);
        assertFalse(!cell.isEmpty() && DANGER.indexOf(cell.charAt(0)) >= 0, cell);
    }

    @Example
    void numbersStayNumbers() throws IOException {
        assertEquals(List.of("-1.5", "100"), cells(new BigDecimal("-1.5"), new BigDecimal("1E+2")));
        assertEquals(List.of("-7", "true"), cells(-7, true));
    }

    @Example
    void theTextsOfAListStandInOneCell() throws IOException {
        assertEquals(List.of("a | b, c", ""), cells(List.of("a", "b, c"), List.of()));
        assertEquals(List.of("'=1 | 2", ""), cells(List.of("=1", "2"), List.of()));
    }

    /** What a reader makes of a cell: one apostrophe is ours. */
    private static String meant(String cell) {
        return cell.matches("(?s)'+[" + DANGER.replace("-", "\\-") + "].*") ? cell.substring(1) : cell;
    }

    private static List<String> cells(Object... row) throws IOException {
        StringBuilder text = new StringBuilder();
        new Csv(new Writer.Heading("x", "y", List.of(), "", "", 1, "", new org.tumen.cite.Notice(null))).row(text, row);
        List<String> cells = new ArrayList<>();
        CSVParser.parse(text.toString(), CSVFormat.RFC4180).getRecords().get(0).forEach(cells::add);
        return cells;
    }
}
