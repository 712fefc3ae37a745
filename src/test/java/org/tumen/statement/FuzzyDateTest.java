package org.tumen.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a date, within which bounds, and how it is told. */
class FuzzyDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-08-17            | 2016-08-17 | 2016-08-17 | 17 August 2016",
                "2016-08               | 2016-08-01 | 2016-08-31 | August 2016",
                "2016                  | 2016-01-01 | 2016-12-31 | 2016",
                "2016-02               | 2016-02-01 | 2016-02-29 | February 2016",
                "2016~                 | 2016-01-01 | 2016-12-31 | about 2016",
                "2016-08?              | 2016-08-01 | 2016-08-31 | possibly August 2016",
                "2016-08-17%           | 2016-08-17 | 2016-08-17 | possibly about 17 August 2016",
                "201X                  | 2010-01-01 | 2019-12-31 | 2010s",
                "20XX                  | 2000-01-01 | 2099-12-31 | between 2000 and 2099",
                "2016-XX               | 2016-01-01 | 2016-12-31 | some month of 2016",
                "2016-XX-XX            | 2016-01-01 | 2016-12-31 | some day in 2016",
                "2016-08-XX            | 2016-08-01 | 2016-08-31 | some day in August 2016",
                "2016-21               | 2016-03-01 | 2016-05-31 | spring 2016",
                "2016-22               | 2016-06-01 | 2016-08-31 | summer 2016",
                "2016-23               | 2016-09-01 | 2016-11-30 | autumn 2016",
                "2016-24               | 2016-12-01 | 2017-02-28 | winter 2016",
                "2016-33               | 2016-01-01 | 2016-03-31 | first quarter of 2016",
                "2016-36               | 2016-10-01 | 2016-12-31 | fourth quarter of 2016",
                "2016-38               | 2016-05-01 | 2016-08-31 | second third of 2016",
                "2016-41               | 2016-07-01 | 2016-12-31 | second half of 2016",
                "2016-33/2016-34       | 2016-01-01 | 2016-06-30 | first to second quarter of 2016",
                "9999-24               | 9999-12-01 | 9999-12-31 | winter 9999",
                "2016-08-21/2016-08-31 | 2016-08-21 | 2016-08-31 | 21 to 31 August 2016",
                "2016-08-21/2016-09-03 | 2016-08-21 | 2016-09-03 | 21 August to 3 September 2016",
                "2015-12-31/2016-01-01 | 2015-12-31 | 2016-01-01 | 31 December 2015 to 1 January 2016",
                "2016-08/2016-09       | 2016-08-01 | 2016-09-30 | August to September 2016",
                "2016-08/2016          | 2016-08-01 | 2016-12-31 | August 2016 to 2016",
                "2016/2016             | 2016-01-01 | 2016-12-31 | 2016",
                "2015~/2016            | 2015-01-01 | 2016-12-31 | about 2015 to 2016",
                "../2016               | 0001-01-01 | 2016-12-31 | until 2016",
                "/2016                 | 0001-01-01 | 2016-12-31 | until 2016, start unknown",
                "2011/..               | 2011-01-01 | 9999-12-31 | 2011 or later",
                "2011/                 | 2011-01-01 | 9999-12-31 | 2011, end unknown",
                "[2016-08-16,2016-08-17] | 2016-08-16 | 2016-08-17 | 16 or 17 August 2016",
                "[2015,2016-08-17,2017]  | 2015-01-01 | 2017-12-31 | 2015, 17 August 2016 or 2017",
                "[2014,2015,2016]        | 2014-01-01 | 2016-12-31 | 2014, 2015 or 2016",
                "[2016-08-16..2016-08-18] | 2016-08-16 | 2016-08-18 | between 16 and 18 August 2016",
                "[2011..]                | 2011-01-01 | 9999-12-31 | 2011 or later",
                "[..2016]                | 0001-01-01 | 2016-12-31 | 2016 or earlier",
            })
    void aDateHasBoundsAndWords(String edtf, LocalDate earliest, LocalDate latest, String display) {
        FuzzyDate date = FuzzyDate.parse(edtf);

        assertEquals(new FuzzyDate(edtf, earliest, latest), date);
        assertEquals(display, date.display());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-33                | 2016-01/2016-03",
                "2016-40                | 2016-01/2016-06",
                "2016-33/2016-36        | 2016",
                "2016-01-01/2016-03-31  | 2016-01/2016-03",
                "2016-01-01/2016-12-31  | 2016",
                "2016-01/2016-12        | 2016",
                "2015-01/2016-12        | 2015/2016",
                "2016-02-01/2016-02-29  | 2016-02",
                "2016-02-01/2016-02-28  | 2016-02-01/2016-02-28",
                "2016-04-17/2016-04-17  | 2016-04-17",
                "../2016-12-31          | ../2016",
                "../2016-09-30          | ../2016-09",
                "../2016-09-29          | ../2016-09-29",
                "2011/2016-04           | 2011/2016-04",
                "2012~/2016~            | 2012~/2016~",
                "201X                   | 201X",
                "2016-21                | 2016-21",
                "[2015,2016]            | [2015,2016]",
                "2015-01/2015-XX        | 2015-01/2015-XX",
            })
    void aSpanHasOneSpelling(String edtf, String plain) {
        FuzzyDate date = FuzzyDate.parse(edtf);

        assertEquals(FuzzyDate.parse(plain), date.plainSpan());
        assertEquals(date.earliest(), date.plainSpan().earliest());
        assertEquals(date.latest(), date.plainSpan().latest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | There is no date here.",
                "2016-02-30          | \"2016-02-30\" is not in the calendar. Write a day from 01 to 29 for February 2016.",
                "2016-13             | Write 01 to 12 for a month, 21 to 24 for spring",
                "2016-00             | Write 01 to 12 for a month",
                "2016-08-17T10:00    | has a time of day. Dates go down to the day: write 2016-08-17.",
                "2016-08-17T..       | has a time of day",
                "2016-8-17           | \"2016-8-17\" is not a date. Write a day as 2016-08-17",
                "17 August 2016      | is not a date. Write a day as 2016-08-17",
                "201                 | Write the decade as 201X.",
                "201x                | is not a date.",
                "0000                | Write a year from 0001 to 9999.",
                "-0044               | is not within the years 0001 to 9999.",
                "Y20160              | is not within the years 0001 to 9999.",
                "201X-08             | Write 201X alone.",
                "2016-XX-17          | Write 2016-XX-XX",
                "2016-21-01          | Write 2016-21 alone.",
                "2016~-08            | Write ?, ~ or % once, at its end",
                "?2016               | Write ?, ~ or % once, at its end",
                "2016?~              | Write ?, ~ or % once, at its end",
                "2016/2015           | \"2016/2015\" ends before it starts.",
                "2016/2017/2018      | has more than two ends.",
                "../..               | names no day at all.",
                "/                   | names no day at all.",
                "2015..2016          | Write [a..b] for one of them",
                "{2015,2016}         | Write [a,b] for one of them",
                "[2015,2016          | has no closing bracket.",
                "[2016]              | is a set of one. Write 2016 without brackets",
                "[2016, 2016]        | is a set of one.",
                "[]                  | has a member without a date.",
                "[2016,]             | has a member without a date.",
                "[..]                | has a member without a date.",
                "[2016..2015]        | ends before it starts.",
            })
    void whatIsNoDateIsRefusedWithAHint(String text, String hint) {
        String message = assertThrows(IllegalArgumentException.class, () -> FuzzyDate.parse(text))
                .getMessage();

        assertTrue(message.contains(hint), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2016-08-17, 2016-08-16]", " [2016-08-16 ,2016-08-17] ", "[2016-08-16,2016-08-17,2016-08-16]"})
    void aSetHasOneSpelling(String text) {
        assertEquals("[2016-08-16,2016-08-17]", FuzzyDate.parse(text).edtf());
    }

    @Test
    void aDayLiesWithinItsMonthAndNotTheOtherWayRound() {
        FuzzyDate day = FuzzyDate.parse("2016-08-17");
        FuzzyDate month = FuzzyDate.parse("2016-08");

        assertTrue(day.within(month));
        assertTrue(month.within(month));
        assertFalse(month.within(day));
        assertFalse(month.within(FuzzyDate.parse("2016-08-17/2016-09-17")));
    }

    @Test
    void daysCountBothEnds() {
        assertEquals(1, FuzzyDate.parse("2016-08-17").days());
        assertEquals(11, FuzzyDate.parse("2016-08-21/2016-08-31").days());
        assertEquals(366, FuzzyDate.parse("2016").days());
    }

    @Property
    void whatWasReadIsReadAgainAsTheSame(@ForAll("texts") String text) {
        FuzzyDate date = FuzzyDate.parse(text);

        assertEquals(date, FuzzyDate.parse(date.edtf()));
        assertEquals(date.edtf(), date.edtf().replace(" ", ""));
        assertFalse(date.earliest().isAfter(date.latest()));
        assertFalse(date.display().isBlank());
    }

    @Property
    void whatIsNoDateIsNeverAnotherError(@ForAll("noise") String text) {
        try {
            FuzzyDate.parse(text);
        } catch (IllegalArgumentException refusal) {
            assertTrue(refusal.getMessage().contains("rite "), refusal.getMessage());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> ends = Arbitraries.of("", "..");
        Arbitrary<List<String>> two = dates().list()
                .ofSize(2)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(
                                date -> FuzzyDate.parse(date).earliest()))
                        .toList());
        return Arbitraries.oneOf(
                dates(),
                dates().map(date -> " " + date + " "),
                two.map(pair -> pair.get(0) + " / " + pair.get(1)),
                Combinators.combine(dates(), ends).as((date, end) -> date + "/" + end),
                Combinators.combine(dates(), ends).as((date, end) -> end + "/" + date),
                two.map(pair -> "[" + pair.get(0) + ".." + pair.get(1) + "]"),
                dates().list()
                        .uniqueElements()
                        .ofMinSize(2)
                        .ofMaxSize(4)
                        .map(list -> "[" + String.join(", ", list) + "]"));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("0123456789X-/.,[]{}?~%T: Y").ofMaxLength(24);
    }

    private static Arbitrary<String> dates() {
        Arbitrary<String> year = Arbitraries.integers().between(1, 9999).map(number -> "%04d".formatted(number));
        Arbitrary<String> month = Arbitraries.integers().between(1, 12).map(number -> "-%02d".formatted(number));
        Arbitrary<String> day = Arbitraries.integers().between(1, 28).map(number -> "-%02d".formatted(number));
        Arbitrary<String> rest = Arbitraries.oneOf(
                Arbitraries.of("", "-XX", "-XX-XX", "-21", "-24"),
                month,
                month.map(text -> text + "-XX"),
                Combinators.combine(month, day).as(String::concat));
        Arbitrary<String> whole = Arbitraries.oneOf(
                Arbitraries.of("201X", "20XX"), Combinators.combine(year, rest).as(String::concat));
        return Combinators.combine(whole, Arbitraries.of("", "?", "~", "%")).as(String::concat);
    }
}
