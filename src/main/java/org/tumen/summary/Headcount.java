package org.tumen.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tumen.statement.NumberRange;
import org.tumen.statement.Value;

/**
 * The least and the greatest whole number of people that a figure stands for.
 *
 * @param low sorts after every number where there is none
 * @param high below every number where there is none
 */
record Headcount(int low, int high) {
    static final Headcount NONE = new Headcount(Integer.MAX_VALUE, -1);

    static final Headcount ONE = new Headcount(1, 1);

    /** More than any number of people. */
    private static final int OPEN = Integer.MAX_VALUE - 1;

    static Headcount of(@Nullable Value value) {
        if (!(value instanceof Value.Figure figure)) {
            return NONE;
        }
        NumberRange range = NumberRange.of(figure);
        int low = range.low() == null ? 0 : whole(range.low(), RoundingMode.CEILING);
        int high = range.high() == null ? OPEN : whole(range.high(), RoundingMode.FLOOR);
        boolean above = range.low() != null && !range.lowClosed() && isWhole(range.low());
        boolean below = range.high() != null && !range.highClosed() && isWhole(range.high());
        return new Headcount(above ? low + 1 : low, below ? high - 1 : high);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static int whole(BigDecimal number, RoundingMode rounding) {
        return number.setScale(0, rounding)
                .min(BigDecimal.valueOf(OPEN))
                .max(BigDecimal.ZERO)
                .intValue();
    }
}
