package org.tumen.search;

import java.util.Comparator;
import java.util.List;

/**
 * How well something matched.
 *
 * @param tier the lower the better: see {@link Tiers}
 * @param cost what tells matches of one tier apart; the lower the better
 */
record Match(long subject, Reason reason, int tier, double cost, List<Part> parts) {
    /** Why something was found, as the schema says it. */
    enum Reason {
        EXACT,
        ORDER,
        HANGUL,
        INITIAL,
        ROMANIZATION,
        TEXT,
        FUZZY
    }

    /** The better first; the order is total over one subject's matches and over subjects. */
    static final Comparator<Match> BETTER = Comparator.comparingInt(Match::tier)
            .thenComparingDouble(Match::cost)
            .thenComparing(Match::text)
            .thenComparingLong(Match::subject);

    private String text() {
        return parts.isEmpty() ? "" : parts.get(0).text();
    }

    Match at(double other) {
        return new Match(subject, reason, tier, other, parts);
    }
}
