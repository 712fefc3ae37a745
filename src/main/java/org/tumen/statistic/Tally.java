package org.tumen.statistic;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.NumberRange;
import org.tumen.statement.Value;

/**
 * The picked figure of one observation, as arithmetic needs it.
 *
 * @param observation tells observations apart: an id or a slug
 * @param dimensions the values by the dimensions' keys
 */
public record Tally(String observation, FuzzyDate period, SortedMap<String, String> dimensions, Value.Figure figure) {
    private static final Pattern EXACT = Pattern.compile("[0-9./-]+");

    BigDecimal number() {
        return figure.number();
    }

    NumberRange range() {
        return NumberRange.of(figure);
    }

    /** Whether the period is these days and no others; about 2012 to 2016 is not. */
    boolean isExact() {
        return EXACT.matcher(period.edtf()).matches();
    }
}
