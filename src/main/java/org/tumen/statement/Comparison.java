package org.tumen.statement;

import static org.tumen.statement.FigureCodes.Qualifier.ABOUT;
import static org.tumen.statement.FigureCodes.Qualifier.OVER;
import static org.tumen.statement.FigureCodes.Qualifier.UNDER;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How two values of one property stand to each other. */
public enum Comparison {
    /** They say the same. */
    EQUAL,
    /** Both can be true: one is coarser, or they are not about the same thing. */
    COMPATIBLE,
    /** At most one of them is true. */
    DIFFERENT;

    private static final BigDecimal ROUND = BigDecimal.valueOf(360);
    private static final Set<FigureCodes.Qualifier> LOOSE = EnumSet.of(ABOUT, OVER, UNDER);

    /**
     * Compares two values; which comes first makes no difference.
     *
     * @throws IllegalArgumentException when the values are of two types, and so not of one property
     */
    public static Comparison of(Value value, Value other, Places places, Rivals rivals) {
        if (value.type() != other.type()) {
            throw new IllegalArgumentException(
                    "A " + value.type() + " cannot be compared with a " + other.type() + ".");
        }
        if (value instanceof Value.Date one && other instanceof Value.Date two) {
            return dates(one.date(), two.date());
        }
        if (value instanceof Value.Figure one && other instanceof Value.Figure two) {
            return figures(one, two);
        }
        if (value instanceof Value.Code one && other instanceof Value.Code two) {
            return codes(one, two);
        }
        if (value instanceof Value.Reference one && other instanceof Value.Reference two) {
            return references(one, two, places);
        }
        if (value instanceof Value.Text one && other instanceof Value.Text two) {
            return texts(one.text(), two.text(), rivals);
        }
        if (value instanceof Value.Point one && other instanceof Value.Point two) {
            return points(one, two);
        }
        return value.equals(other) ? EQUAL : COMPATIBLE;
    }

    /** Two points agree where both can be off so far that they meet; 180° W is 180° E. */
    private static Comparison points(Value.Point one, Value.Point two) {
        if (one.equals(two)) {
            return EQUAL;
        }
        BigDecimal off = one.precision().add(two.precision());
        BigDecimal north = one.latitude().subtract(two.latitude()).abs();
        BigDecimal east = one.longitude().subtract(two.longitude()).abs();
        boolean near =
                north.compareTo(off) <= 0 && east.min(ROUND.subtract(east)).compareTo(off) <= 0;
        return near ? COMPATIBLE : DIFFERENT;
    }

    private static Comparison dates(FuzzyDate one, FuzzyDate two) {
        boolean inside = one.within(two);
        boolean outside = two.within(one);
        if (inside && outside) {
            return EQUAL;
        }
        return inside || outside ? COMPATIBLE : DIFFERENT;
    }

    private static Comparison figures(Value.Figure one, Value.Figure two) {
        if (!Objects.equals(one.base(), two.base())) {
            return COMPATIBLE;
        }
        NumberRange range = NumberRange.of(one);
        NumberRange other = NumberRange.of(two);
        boolean outside = range.contains(other);
        boolean inside = other.contains(range);
        if (inside && outside) {
            return EQUAL;
        }
        boolean loose = LOOSE.contains(one.qualifier()) && LOOSE.contains(two.qualifier());
        return range.meets(other) && (inside || outside || loose) ? COMPATIBLE : DIFFERENT;
    }

    private static Comparison codes(Value.Code one, Value.Code two) {
        if (!one.code().equals(two.code())) {
            return DIFFERENT;
        }
        boolean same = !one.code().equals("OTHER") || folded(one.label()).equals(folded(two.label()));
        return same ? EQUAL : DIFFERENT;
    }

    private static Comparison references(Value.Reference one, Value.Reference two, Places places) {
        if (one.equals(two)) {
            return EQUAL;
        }
        boolean nested = places.within(one.to(), two.to()) || places.within(two.to(), one.to());
        return nested ? COMPATIBLE : DIFFERENT;
    }

    private static Comparison texts(String one, String two, Rivals rivals) {
        if (Rivals.folded(one).equals(Rivals.folded(two))) {
            return EQUAL;
        }
        return rivals.apart(one, two) ? DIFFERENT : COMPATIBLE;
    }

    private static String folded(@Nullable String label) {
        return label == null ? "" : Rivals.folded(label);
    }
}
