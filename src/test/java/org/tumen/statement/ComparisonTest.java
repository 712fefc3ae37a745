package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tumen.statement.Comparison.COMPATIBLE;
import static org.tumen.statement.Comparison.DIFFERENT;
import static org.tumen.statement.Comparison.EQUAL;
import static org.tumen.statement.FigureCodes.Qualifier.EXACT;
import static org.tumen.statement.Made.against;
import static org.tumen.statement.Made.between;
import static org.tumen.statement.Made.counted;
import static org.tumen.statement.Made.date;
import static org.tumen.statement.Made.exact;
import static org.tumen.statement.Made.figure;
import static org.tumen.statement.Made.text;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two values say the same, can both be true, or cannot. */
class ComparisonTest {
    private static final Rivals RIVALS = Rivals.of(List.of(List.of("Reporter", "editor", "printer")));

    @ParameterizedTest
    @CsvSource({
        "2020-05-02, 2020-05-02, EQUAL",
        "2020, 2020~, EQUAL",
        "2020-05, 2020-05-XX, EQUAL",
        "2020-05-02, 2020-05, COMPATIBLE",
        "2020-05-02, ../2020, COMPATIBLE",
        "2020-05-02, 2020-05-03, DIFFERENT",
        "2020-05-01/2020-05-03, 2020-05-02/2020-05-04, DIFFERENT",
    })
    void datesCompareByTheirBounds(String one, String other, Comparison expected) {
        assertCompares(expected, date(one), date(other));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 15,     EXACT, 15.0,     EQUAL",
        "EXACT, 15,     EXACT, 15.6,     DIFFERENT",
        "ABOUT, 20,     ROUNDED, 20,     EQUAL",
        "ABOUT, 20,     EXACT, 15,       COMPATIBLE",
        "ABOUT, 20,     EXACT, 24.9,     COMPATIBLE",
        "ABOUT, 20,     EXACT, 25,       DIFFERENT",
        "ROUNDED, 1500, EXACT, 1450,     COMPATIBLE",
        "ROUNDED, 1500, EXACT, 1449,     DIFFERENT",
        "ROUNDED, 1500, EXACT, 1550,     DIFFERENT",
        "ABOUT, 15.6,   EXACT, 15.55,    COMPATIBLE",
        "ABOUT, 0,      EXACT, 0.4,      COMPATIBLE",
        "ABOUT, 1500,   ABOUT, 1520,     COMPATIBLE",
        "ABOUT, 1.5,    ABOUT, 1.45,     COMPATIBLE",
        "ROUNDED, 1.5,  ROUNDED, 1.45,   DIFFERENT",
        "ABOUT, 20,     ABOUT, 30,       DIFFERENT",
        "OVER, 20,      EXACT, 20,       DIFFERENT",
        "OVER, 20,      EXACT, 20.1,     COMPATIBLE",
        "OVER, 20,      OVER, 30,        COMPATIBLE",
        "OVER, 20,      ABOUT, 20,       COMPATIBLE",
        "OVER, 20,      UNDER, 20,       DIFFERENT",
        "OVER, 20,      UNDER, 30,       COMPATIBLE",
        "UNDER, 20,     EXACT, 19,       COMPATIBLE",
        "UNDER, 20,     EXACT, 20,       DIFFERENT",
        "UNDER, 15,     ABOUT, 20,       DIFFERENT",
        "OVER, 30,      UNDER, 20,       DIFFERENT",
    })
    void figuresCompareByTheNumbersThatTheyStandFor(
            FigureCodes.Qualifier qualifier,
            String number,
            FigureCodes.Qualifier other,
            String otherNumber,
            Comparison expected) {
        assertCompares(expected, figure(number, qualifier), figure(otherNumber, other));
    }

    @Test
    void boundsInTheReportBelongToTheRange() {
        assertCompares(COMPATIBLE, between("18", "15", "20"), exact("20"));
        assertCompares(DIFFERENT, between("18", "15", "20"), exact("20.5"));
        assertCompares(EQUAL, between("18", "15", "20"), between("16", "15", "20"));
        assertCompares(EQUAL, between("15", "15", "15"), exact("15"));
        assertCompares(DIFFERENT, between("18", "15", "20"), between("20", "19", "25"));
    }

    @Test
    void aBoundOnOneSideLeavesTheOtherToTheQualifier() {
        assertCompares(COMPATIBLE, bounded(EXACT, "15", null), exact("1000"));
        assertCompares(DIFFERENT, bounded(EXACT, "15", null), exact("14"));
        assertCompares(COMPATIBLE, bounded(FigureCodes.Qualifier.OVER, null, "30"), exact("30"));
        assertCompares(DIFFERENT, bounded(FigureCodes.Qualifier.OVER, null, "30"), exact("20"));
        assertCompares(DIFFERENT, bounded(FigureCodes.Qualifier.OVER, null, "30"), exact("31"));
    }

    @Test
    void whoCountedAndWhenMakesNoDifference() {
        assertCompares(EQUAL, counted("15", "ministry", "2020-05"), exact("15"));
    }

    @Test
    void ratesAgainstDifferentPeriodsAreNotComparable() {
        assertCompares(COMPATIBLE, against("15", "2018"), against("20", "2019"));
        assertCompares(COMPATIBLE, against("15", "2018"), exact("15"));
        assertCompares(DIFFERENT, against("15", "2018"), against("20", "2018"));
    }

    @Test
    void codesCompareByTheCodeAndOthersByTheLabel() {
        assertCompares(EQUAL, code("DEFECTION", null), code("DEFECTION", "by boat"));
        assertCompares(DIFFERENT, code("DEFECTION", null), code("ABDUCTION", null));
        assertCompares(DIFFERENT, code("OTHER", "a wedding"), code("OTHER", "a funeral"));
        assertCompares(EQUAL, code("OTHER", "a wedding"), code("OTHER", "A  wedding"));
    }

    @Test
    void referencesCompareByTargetAndRoleAndPlacesByWhatTheyLieIn() {
        assertCompares(EQUAL, place("river-bank"), place("river-bank"));
        assertCompares(COMPATIBLE, place("river-bank"), place("country"));
        assertCompares(DIFFERENT, place("river-bank"), place("seoul"));
        assertCompares(DIFFERENT, new Value.Reference("seoul", "FROM"), new Value.Reference("seoul", "TO"));
    }

    @Test
    void textsDifferOnlyWhenAnEditorSaysSo() {
        assertCompares(EQUAL, text("Ren\u00e9  the\nREPORTER "), text("rene\u0301 the reporter"));
        assertCompares(EQUAL, text("Stra\u00dfe"), text("STRASSE"));
        assertCompares(COMPATIBLE, text("reporter"), text("correspondent"));
        assertCompares(DIFFERENT, text("reporter"), text("EDITOR"));
        assertCompares(DIFFERENT, text("printer"), text("editor"));
        assertCompares(EQUAL, text("Reporter"), text("reporter"));
    }

    @Test
    void namesAreAtMostCompatible() {
        Value.Name name = Made.name("Jane Roe", "Latn", Codes.NameKind.NAME);

        assertCompares(EQUAL, name, Made.name("Jane Roe", "Latn", Codes.NameKind.NAME));
        assertCompares(COMPATIBLE, name, Made.name("Jane Row", "Latn", Codes.NameKind.MISPRINT));
    }

    @Test
    void wordingsAreAtMostCompatible() {
        assertCompares(EQUAL, wording("Others will follow."), wording("Others will follow."));
        assertCompares(COMPATIBLE, wording("Others will follow."), wording("Nobody will follow."));
    }

    @Test
    void valuesOfTwoTypesAreAnError() {
        assertThrows(
                IllegalArgumentException.class, () -> Comparison.of(exact("15"), text("15"), Made.PLACES, Rivals.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "41.90, 129.10, 0.01, 41.9,  129.1,  0.01, EQUAL",
        "41.9,  129.1,  0.1,  41.93, 129.13, 0.01, COMPATIBLE",
        "41.9,  129.1,  0.1,  42.1,  129.1,  0.1,  COMPATIBLE",
        "41.9,  129.1,  0.1,  42.1,  129.1,  0.09, DIFFERENT",
        "41.9,  129.1,  0.1,  41.9,  130.1,  0.1,  DIFFERENT",
        "0,     180,    0.1,  0,     -179.9, 0.1,  COMPATIBLE",
    })
    void pointsAgreeWhereTheyMayMeet(
            String north,
            String east,
            String off,
            String otherNorth,
            String otherEast,
            String otherOff,
            Comparison expected) {
        assertCompares(expected, point(north, east, off), point(otherNorth, otherEast, otherOff));
    }

    private static Value.Point point(String latitude, String longitude, String precision) {
        return new Value.Point(new BigDecimal(latitude), new BigDecimal(longitude), new BigDecimal(precision));
    }

    private static void assertCompares(Comparison expected, Value one, Value other) {
        assertEquals(expected, Comparison.of(one, other, Made.PLACES, RIVALS));
        assertEquals(expected, Comparison.of(other, one, Made.PLACES, RIVALS), "the other way round");
    }

    private static Value.Figure bounded(FigureCodes.Qualifier qualifier, String low, String high) {
        return new Value.Figure(
                new BigDecimal("20"),
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                qualifier,
                null,
                null,
                null,
                null,
                null);
    }

    private static Value.Code code(String code, String label) {
        return new Value.Code(code, label);
    }

    private static Value.Reference place(String slug) {
        return new Value.Reference(slug, null);
    }

    private static Value.Wording wording(String text) {
        return new Value.Wording(
                text, Codes.Topic.FORECAST, null, Codes.Modality.FUTURE, null, null, null, null, List.of());
    }
}
