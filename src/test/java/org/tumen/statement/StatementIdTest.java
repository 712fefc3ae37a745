package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.UUID;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id means the same on every server for ever; whoever changes one of these literals breaks every link. */
class StatementIdTest {
    @Test
    void theIdOfADateIsPinned() {
        Value.Date value = new Value.Date(FuzzyDate.parse("2020-05-02"));

        assertEquals(
                "56bcd28619ed0b4a47f892339fbed4b2",
                StatementId.hex(StatementId.of("river-crossing", Property.DATE, value)));
    }

    @Test
    void theIdOfAFigureIsPinned() {
        Value.Figure value = new Value.Figure(
                new BigDecimal("120.0"),
                null,
                null,
                FigureCodes.Qualifier.ABOUT,
                null,
                "ministry",
                FuzzyDate.parse("2020-05"),
                null,
                null);

        assertEquals(
                "e2f8ecb79c4f1197ad24163f9bef393d",
                StatementId.hex(StatementId.of("arrivals", Property.FIGURE, value)));
    }

    @Test
    void theIdOfACompositeIsPinned() {
        assertEquals(
                "e99fb4abc127b259b86f52930d2247ab", StatementId.hex(StatementId.of("river-crossing", "two-crossers")));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertNotEquals(StatementId.of("ab", "c"), StatementId.of("a", "bc"));
        assertNotEquals(StatementId.of("a"), StatementId.of("a", ""));
    }

    @Test
    void aLetterHasOneIdInBothItsUnicodeForms() {
        assertEquals(StatementId.of("Ren\u00e9"), StatementId.of("Rene\u0301"));
    }

    @Test
    void anotherSubjectPropertyOrValueIsAnotherId() {
        Value.Text reporter = new Value.Text("reporter");
        UUID id = StatementId.of("roe-reporter", Property.TITLE, reporter);

        assertNotEquals(id, StatementId.of("roe-editor", Property.TITLE, reporter));
        assertNotEquals(id, StatementId.of("roe-reporter", Property.DUTY, reporter));
        assertNotEquals(id, StatementId.of("roe-reporter", Property.TITLE, new Value.Text("editor")));
    }

    @net.jqwik.api.Property
    void hexIsReadBack(@ForAll long high, @ForAll long low) {
        UUID id = new UUID(high, low);

        assertEquals(32, StatementId.hex(id).length());
        assertEquals(id, StatementId.parse(StatementId.hex(id)));
    }

    @net.jqwik.api.Property
    void theOrderIsThatOfTheHexDigits(
            @ForAll long high, @ForAll long otherHigh, @ForAll long low, @ForAll long otherLow) {
        UUID id = new UUID(high, low);

        for (UUID other : new UUID[] {new UUID(otherHigh, otherLow), new UUID(high, otherLow), id}) {
            int expected = Integer.signum(StatementId.hex(id).compareTo(StatementId.hex(other)));
            assertEquals(expected, Integer.signum(StatementId.ORDER.compare(id, other)));
        }
    }

    @Test
    void anIdWithItsFirstBitSetComesLast() {
        UUID low = new UUID(1, 0);
        UUID high = new UUID(Long.MIN_VALUE, 0);

        assertTrue(StatementId.ORDER.compare(low, high) < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7d0",
                "7D000000000000000000000000000000",
                "-d000000000000000000000000000000",
                "7d00000000000000000000000000000g"
            })
    void whatIsNotThirtyTwoLowerCaseHexDigitsIsNoId(String text) {
        assertNull(StatementId.parse(text));
    }
}
