package org.tumen.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tumen.statement.FigureCodes.Measure;
import org.tumen.statement.FigureCodes.Qualifier;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Value;

/** What adds up and what does not. */
class ArithmeticTest {
    @Test
    void bothSexesMakeTheTotal() {
        assertFound(List.of(), flows("2020 10", "2020 4 sex=female", "2020 6 sex=male"));
        assertFound(
                List.of("PARTS SEX 2020: 10 <> 9 [4, 5]"), flows("2020 10", "2020 4 sex=female", "2020 5 sex=male"));
    }

    @Test
    void oneSexAloneIsNoTotal() {
        assertFound(List.of(), flows("2020 10", "2020 4 sex=female"));
    }

    @Test
    void agesCountOnlyWhenTheyAreAWholeLife() {
        assertFound(List.of(), flows("2020 10", "2020 1 age=0-9", "2020 2 age=10-19"));
        assertFound(List.of(), flows("2020 10", "2020 1 age=0-9", "2020 2 age=20+"));
        assertFound(
                List.of("PARTS AGE 2020: 10 <> 6 [1, 2, 3]"),
                flows("2020 10", "2020 1 age=0-9", "2020 2 age=10-19", "2020 3 age=20+"));
    }

    @Test
    void aListThatDoesNotNameTheRestMayMakeLessButNotMore() {
        assertFound(List.of(), flows("2020 10", "2020 1 origin=A", "2020 2 origin=B"));
        assertFound(
                List.of("PARTS ORIGIN 2020: 10 <> 11 [9, 2]"), flows("2020 10", "2020 9 origin=A", "2020 2 origin=B"));
        assertFound(
                List.of("PARTS ORIGIN 2020: 10 <> 3 [1, 2]"),
                flows("2020 10", "2020 1 origin=A", "2020 2 origin=other"));
    }

    @Test
    void aPartMayBeAWholeOfItsOwnParts() {
        assertFound(
                List.of("PARTS SEX 2020: 5 <> 4 [1, 3]"),
                flows("2020 5 age=0+", "2020 1 age=0+ sex=female", "2020 3 age=0+ sex=male", "2020 1 sex=male"));
    }

    @Test
    void quartersMakeTheYear() {
        assertFound(List.of(), flows("2020 10", "2020-33 1", "2020-34 2", "2020-35 3", "2020-36 4"));
        assertFound(
                List.of("PERIODS 2020: 10 <> 11 [1, 2, 3, 5]"),
                flows("2020 10", "2020-33 1", "2020-34 2", "2020-35 3", "2020-36 5"));
    }

    @Test
    void aGapIsNoSum() {
        assertFound(List.of(), flows("2020 10", "2020-33 1", "2020-35 3", "2020-36 5"));
    }

    @Test
    void aWrongQuarterIsToldAtItsMonths() {
        assertFound(
                List.of("PERIODS 2020-01/2020-03: 5 <> 6 [1, 2, 3]"),
                flows("2020 9", "2020-33 5", "2020-04/2020-12 4", "2020-01 1", "2020-02 2", "2020-03 3"));
    }

    @Test
    void daysAndMonthsMakeASpan() {
        assertFound(
                List.of("PERIODS 2011-01-01/2011-04-17: 10 <> 9 [7, 2]"),
                flows("2011-01-01/2011-04-17 10", "2011-01/2011-03 7", "2011-04-01/2011-04-17 2"));
    }

    @Test
    void aPeriodThatIsOnlyAboutRightIsNotAdded() {
        assertFound(List.of(), flows("2015/2016 10", "2015~ 3", "2016 4"));
    }

    @Test
    void aTotalGrowsByWhatComes() {
        List<Tally> totals = List.of(tally("../2019 100"), tally("../2020 112"));
        assertEquals(
                List.of("RUNNING_TOTAL ../2020: 112 <> 110 [100, 10]"),
                told(Arithmetic.of(Measure.CUMULATIVE, totals, List.of(tally("2020 10")))));
        assertEquals(List.of(), told(Arithmetic.of(Measure.CUMULATIVE, totals, List.of(tally("2020 12")))));
        assertEquals(List.of(), told(Arithmetic.of(Measure.CUMULATIVE, totals, List.of(tally("2020 10 sex=male")))));
    }

    @Test
    void boundsAreCounted() {
        Tally rounded = new Tally(
                "rounded",
                FuzzyDate.parse("2020"),
                new TreeMap<>(java.util.Map.of("country", "A")),
                new Value.Figure(
                        new BigDecimal(5),
                        BigDecimal.ONE,
                        new BigDecimal(5),
                        Qualifier.ROUNDED,
                        null,
                        null,
                        null,
                        null,
                        null));
        for (int whole = 1; whole < 20; whole++) {
            List<Tally> all = List.of(tally("2020 " + whole), rounded, tally("2020 7 country=other"));
            boolean fits = whole >= 8 && whole <= 12;
            assertEquals(fits, Arithmetic.of(Measure.STOCK, all, List.of()).isEmpty(), "" + whole);
        }
    }

    @Test
    void sharesAndChangesAreNotAdded() {
        List<Tally> tallies = flows("2020 10", "2020 4 sex=female", "2020 5 sex=male", "2020-40 3", "2020-41 3");
        assertEquals(List.of(), Arithmetic.of(Measure.SHARE, tallies, List.of()));
        assertEquals(List.of(), Arithmetic.of(Measure.CHANGE, tallies, List.of()));
    }

    @Property(tries = 50)
    void whatIsMadeByAddingAddsUpUntilOneNumberIsChanged(
            @ForAll @Size(24) List<@IntRange(max = 50) Integer> months, @ForAll @IntRange(max = 23) int wrong) {
        List<Tally> tallies = new ArrayList<>();
        for (int sex = 0; sex < 3; sex++) {
            int[] counts = counts(months, sex);
            String by = List.of("", " sex=female", " sex=male").get(sex);
            for (int month = 0; month < 12; month++) {
                tallies.add(tally("2020-%02d %d%s".formatted(month + 1, counts[month], by)));
            }
            tallies.add(tally("2020-33 " + (counts[0] + counts[1] + counts[2]) + by));
            tallies.add(tally("2020 " + Arrays.stream(counts).sum() + by));
        }
        assertEquals(List.of(), Arithmetic.of(Measure.FLOW, tallies, List.of()));
        int place = wrong < 12 ? 14 + wrong : 16 + wrong;
        Tally right = tallies.get(place);
        String more = right.period().edtf() + " " + (right.number().intValue() + 1) + " sex="
                + right.dimensions().get("sex");
        tallies.set(place, tally(more));
        assertEquals(2, Arithmetic.of(Measure.FLOW, tallies, List.of()).size(), more);
    }

    private static int[] counts(List<Integer> months, int sex) {
        return IntStream.range(0, 12)
                .map(month -> (sex == 2 ? 0 : months.get(month)) + (sex == 1 ? 0 : months.get(month + 12)))
                .toArray();
    }

    private static void assertFound(List<String> expected, List<Tally> tallies) {
        assertEquals(expected, told(Arithmetic.of(Measure.FLOW, tallies, List.of())));
    }

    private static List<String> told(List<Discrepancy> found) {
        return found.stream()
                .map(each -> each.kind() + (each.dimension() == null ? "" : " " + each.dimension()) + " "
                        + each.whole().period().edtf() + ": " + each.whole().number() + " <> " + each.sum() + " "
                        + each.parts().stream().map(Tally::number).toList())
                .toList();
    }

    private static List<Tally> flows(String... tallies) {
        return Arrays.stream(tallies).map(ArithmeticTest::tally).toList();
    }

    /** A period, a number, and dimensions: "2020 4 sex=female". */
    private static Tally tally(String text) {
        String[] words = text.split(" ");
        TreeMap<String, String> dimensions = new TreeMap<>();
        Arrays.stream(words).skip(2).map(word -> word.split("=")).forEach(pair -> dimensions.put(pair[0], pair[1]));
        Value.Figure figure =
                new Value.Figure(new BigDecimal(words[1]), null, null, Qualifier.EXACT, null, null, null, null, null);
        return new Tally(text, FuzzyDate.parse(words[0]).plainSpan(), dimensions, figure);
    }
}
