package org.tumen.search;

import java.util.Comparator;
import java.util.List;

/**
 * How well something matched.
 *
 * @param tier the lower the better
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

    static final int SAME = 0;
    static final int BEGINS = 1;
    static final int TURNED = 2;
    static final int SPELLED = 3;
    static final int HOLDS = 4;
    static final int TEXTS = 5;

    /** From here on something is not as it was asked: one slip in a name, in a text, more of them. */
    static final int NEAR = 6;

    /** A name that is a part of what was asked, and less than half of it. */
    static final int PARTLY = 7;

    static final int NEAR_TEXTS = 8;
    static final int FAR = 9;

    /** The better first; the order is total over one subject's matches and over subjects. */
    static final Comparator<Match> BETTER = Comparator.comparingInt(Match::tier)
            .thenComparingDouble(Match::cost)
            .thenComparing(Match::matched)
            .thenComparingLong(Match::subject);

    static Match of(Printed name, Reason reason, int tier, double cost) {
        return new Match(name.subject(), reason, tier, cost, Part.whole(name.text()));
    }

    /** The name that matched, or the beginning of what did. */
    String matched() {
        return parts.isEmpty() ? "" : parts.get(0).text();
    }

    /** Whether all that was asked for is in it, in whatever spelling and order. */
    boolean isWhole() {
        return tier < NEAR;
    }

    /** Whether it is what was asked for but for one slip. */
    boolean isLikely() {
        return tier <= NEAR;
    }

    /** Whether a text matched, and no name. */
    boolean isText() {
        return tier == TEXTS || tier == NEAR_TEXTS;
    }

    static Match better(Match one, Match other) {
        return BETTER.compare(one, other) <= 0 ? one : other;
    }

    Match at(double other) {
        return new Match(subject, reason, tier, other, parts);
    }

    Match of(long other) {
        return new Match(other, reason, tier, cost, parts);
    }
}
