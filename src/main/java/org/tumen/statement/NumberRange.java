package org.tumen.statement;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The numbers that a figure stands for; an end without a number is infinite, and a closed end belongs to the range. */
public record NumberRange(
        @Nullable BigDecimal low,
        boolean lowClosed,
        @Nullable BigDecimal high,
        boolean highClosed) {
    /** Orders ranges from narrow to wide, infinite ones last. */
    static final Comparator<NumberRange> BY_WIDTH =
            Comparator.comparing(NumberRange::width, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final NumberRange ALL = new NumberRange(null, false, null, false);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Bounds that the report gives replace what the qualifier means; OVER and UNDER still hold on the side without one. */
    public static NumberRange of(Value.Figure figure) {
        if (figure.low() == null && figure.high() == null) {
            return qualified(figure);
        }
        boolean limit =
                figure.qualifier() == FigureCodes.Qualifier.OVER || figure.qualifier() == FigureCodes.Qualifier.UNDER;
        NumberRange rest = limit ? qualified(figure) : ALL;
        return new NumberRange(
                figure.low() == null ? rest.low : figure.low(),
                figure.low() != null,
                figure.high() == null ? rest.high : figure.high(),
                figure.high() != null);
    }

    boolean contains(NumberRange other) {
        return !beginsAfter(other) && !endsBefore(other);
    }

    /** What two numbers make that lie anywhere in the two ranges. */
    public NumberRange plus(NumberRange other) {
        return new NumberRange(
                low == null || other.low == null ? null : low.add(other.low),
                lowClosed && other.lowClosed,
                high == null || other.high == null ? null : high.add(other.high),
                highClosed && other.highClosed);
    }

    /** Whether some number lies in both. */
    public boolean meets(NumberRange other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    private static NumberRange qualified(Value.Figure figure) {
        BigDecimal number = figure.number();
        return switch (figure.qualifier()) {
            case EXACT -> new NumberRange(number, true, number, true);
            case OVER -> new NumberRange(number, false, null, false);
            case UNDER -> new NumberRange(null, false, number, false);
            case ABOUT, ROUNDED -> around(number);
        };
    }

    /** Half a unit of the last digit that is not zero, either way: about 1,500 is from 1,450 to below 1,550. */
    private static NumberRange around(BigDecimal number) {
        BigDecimal half = number.stripTrailingZeros().ulp().divide(TWO);
        return new NumberRange(number.subtract(half), true, number.add(half), false);
    }

    private @Nullable BigDecimal width() {
        return low == null || high == null ? null : high.subtract(low);
    }

    private boolean beginsAfter(NumberRange other) {
        if (low == null || other.low == null) {
            return low != null;
        }
        int order = low.compareTo(other.low);
        return order > 0 || (order == 0 && !lowClosed && other.lowClosed);
    }

    private boolean endsBefore(NumberRange other) {
        if (high == null || other.high == null) {
            return high != null;
        }
        int order = high.compareTo(other.high);
        return order < 0 || (order == 0 && !highClosed && other.highClosed);
    }

    /** Whether every number of this one is less than every number of the other. */
    public boolean isBefore(NumberRange other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !(highClosed && other.lowClosed));
    }
}
