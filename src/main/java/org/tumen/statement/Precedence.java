package org.tumen.statement;

import java.time.LocalDate;
import java.util.Comparator;

/** The order of candidates in each step of the rule, the better one first; equal ones go on to the next step. */
final class Precedence {
    private static final Comparator<Candidate> PREFERRED =
            Comparator.comparing(candidate -> candidate.rank() != Codes.Rank.PREFERRED);
    private static final Comparator<Candidate> VINTAGE =
            Comparator.comparing(Precedence::vintage, Comparator.reverseOrder());
    private static final Comparator<Candidate> LATEST =
            Comparator.comparing(Candidate::latestReport, Comparator.reverseOrder());
    private static final Comparator<Candidate> LEAST = Comparator.comparing(Candidate::statement, StatementId.ORDER);
    private static final Comparator<Value.Figure> FINER =
            Comparator.comparing(Precedence::isInexact).thenComparing(NumberRange::of, NumberRange.BY_WIDTH);

    private Precedence() {}

    static Comparator<Candidate> of(Rule rule) {
        return switch (rule) {
            case PREFERRED -> PREFERRED;
            case VINTAGE -> VINTAGE;
            case ORIGINS -> origins();
            case PRECISION -> Precedence::precision;
            case LATEST -> LATEST;
            case LEAST, ONLY -> LEAST;
        };
    }

    /** Most independent origins first. */
    static Comparator<Candidate> origins() {
        return Comparator.comparing(candidate -> -Origins.of(candidate.evidence()));
    }

    private static LocalDate vintage(Candidate candidate) {
        return candidate.value() instanceof Value.Figure figure && figure.vintage() != null
                ? figure.vintage().latest()
                : LocalDate.MIN;
    }

    private static int precision(Candidate one, Candidate other) {
        if (one.value() instanceof Value.Date date && other.value() instanceof Value.Date otherDate) {
            return Long.compare(date.date().days(), otherDate.date().days());
        }
        if (one.value() instanceof Value.Figure figure && other.value() instanceof Value.Figure otherFigure) {
            return FINER.compare(figure, otherFigure);
        }
        if (one.value() instanceof Value.Point point && other.value() instanceof Value.Point otherPoint) {
            return point.precision().compareTo(otherPoint.precision());
        }
        return 0;
    }

    private static boolean isInexact(Value.Figure figure) {
        return figure.qualifier() != FigureCodes.Qualifier.EXACT || figure.low() != null || figure.high() != null;
    }
}
