package org.tumen.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A date as well as it is known: EDTF (ISO 8601-2) and the first and last day that it allows, both counted in. An open
 * or unknown end is {@link #BEGINNING} or {@link #END}.
 */
public record FuzzyDate(String edtf, LocalDate earliest, LocalDate latest) {
    /** The earliest day of a date without a beginning. */
    public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** The latest day of a date without an end. */
    public static final LocalDate END = LocalDate.of(9999, 12, 31);

    /**
     * Reads EDTF of level 0 and 1 and the one-of-a-set of level 2: {@code 2016-08-17}, {@code 2016-08}, {@code 2016~},
     * {@code 201X}, {@code 2016-08-XX}, {@code 2016-21} (spring), {@code 2016-33} (first quarter), {@code 2016-08-21/2016-08-31}, {@code ../2016},
     * {@code 2016/}, {@code [2016-08-16,2016-08-17]}. Days only, years 0001 to 9999. The marks {@code ? ~ %} widen
     * nothing; a season is three whole months, and winter ends in the February after its year.
     *
     * @throws IllegalArgumentException with a sentence on what is wrong and how to write it
     */
    public static FuzzyDate parse(String text) {
        Edtf read = Edtf.read(text.strip());
        return new FuzzyDate(read.text(), read.earliest(), read.latest());
    }

    /** English for readers: "17 August 2016", "about 2016", "21 to 31 August 2016", "2011 or later". */
    public String display() {
        return Edtf.read(edtf).words();
    }

    /** Whether every day that this date allows is also allowed by the bounds of the other. */
    public boolean within(FuzzyDate other) {
        return !earliest.isBefore(other.earliest) && !latest.isAfter(other.latest);
    }

    /**
     * The same span in its one spelling, so that a quarter is one period however it is written: whole months, whole
     * years or days, where nothing but plain days, months, years, quarters and halves is written.
     */
    public FuzzyDate plainSpan() {
        return PlainSpan.of(this);
    }

    /** The number of days from earliest to latest, both counted in; at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(earliest, latest) + 1;
    }
}
