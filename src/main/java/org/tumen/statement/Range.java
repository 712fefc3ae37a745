package org.tumen.statement;

import java.time.LocalDate;
import java.util.Map;
import org.tumen.graph.Problem;

/** From where to where something must lie, and whether for certain. */
public record Range(Object low, Object high, boolean definite) {
    /** The last day that somebody can have meant; what has no day is after it. */
    private static final LocalDate LAST = FuzzyDate.END.minusDays(1);
    /** The largest number that is not endless. */
    private static final int MOST = Integer.MAX_VALUE - 1;

    static Range days(Object asked, String name) {
        Map<?, ?> range = (Map<?, ?>) asked;
        checkDays(range, name);
        LocalDate from = range.get("from") instanceof LocalDate day ? earlier(day) : FuzzyDate.BEGINNING;
        LocalDate until = range.get("until") instanceof LocalDate day ? earlier(day) : LAST;
        boolean definite = "DEFINITE".equals(range.get("certainty"));
        return new Range(from, definite && until.equals(LAST) ? FuzzyDate.END : until, definite);
    }

    private static LocalDate earlier(LocalDate day) {
        return day.isBefore(LAST) ? day : LAST;
    }

    /** @throws Problem when both {@code from} and {@code until} are given, and turned round */
    public static void checkDays(Map<?, ?> range, String name) {
        if (range.get("from") instanceof LocalDate from
                && range.get("until") instanceof LocalDate until
                && until.isBefore(from)) {
            throw Problem.badRequest("'" + name + "' ends before it begins: 'until' is before 'from'.");
        }
    }

    static Range numbers(Object asked, String name) {
        Map<?, ?> range = (Map<?, ?>) asked;
        int least = range.get("min") instanceof Integer number ? number : 0;
        int most = range.get("max") instanceof Integer number ? number : Integer.MAX_VALUE;
        if (least < 0 || most < 0) {
            throw Problem.badRequest("'" + name + "' takes numbers from 0 on.");
        }
        if (most < least) {
            throw Problem.badRequest("'" + name + "' takes no number: 'min' is above 'max'.");
        }
        return new Range(Math.min(least, MOST), Math.min(most, MOST), "DEFINITE".equals(range.get("certainty")));
    }
}
