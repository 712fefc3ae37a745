package org.tumen.statement;

import java.time.LocalDate;
import java.util.Map;
import org.tumen.graph.Problem;

/** From where to where something must lie, and whether for certain. */
record Range(Object low, Object high, boolean definite) {
    /** The last day that somebody can have meant; what has no day is after it. */
    private static final LocalDate LAST = FuzzyDate.END.minusDays(1);

    static Range days(Object asked, String name) {
        Map<?, ?> range = (Map<?, ?>) asked;
        LocalDate from = range.get("from") instanceof LocalDate day ? day : FuzzyDate.BEGINNING;
        LocalDate until = range.get("until") instanceof LocalDate day && day.isBefore(LAST) ? day : LAST;
        if (until.isBefore(from)) {
            throw Problem.badRequest("'" + name + "' ends before it begins: 'until' is before 'from'.");
        }
        boolean definite = "DEFINITE".equals(range.get("certainty"));
        return new Range(from, definite && until.equals(LAST) ? FuzzyDate.END : until, definite);
    }

    static Range numbers(Object asked, String name) {
        Map<?, ?> range = (Map<?, ?>) asked;
        int least = range.get("min") instanceof Integer number ? number : 0;
        int most = range.get("max") instanceof Integer number ? number : Integer.MAX_VALUE - 1;
        if (least < 0 || most < least) {
            throw Problem.badRequest("'" + name + "' takes numbers from 0 on, 'min' not above 'max'.");
        }
        return new Range(least, most, "DEFINITE".equals(range.get("certainty")));
    }
}
