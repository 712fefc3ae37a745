package org.tumen.graph;

import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/**
 * The rows of a filtered list, as they are counted.
 *
 * @param each every row by itself: the tables, then "where" and all conditions
 * @param alike the same by the tallies of those that are alike; null where the filter asks what these do not share
 */
record Counted(String each, @Nullable String alike, Parameters parameters) {
    /** Where rows are read for counting: each, or by their tallies, where these are true of both clocks. */
    record From(String rows, boolean tallied) {
        /** The rows that stand for things themselves. */
        String things() {
            return tallied ? rows + " and s.term = " + Counting.EACH : rows;
        }

        /** How many things there are. */
        String count() {
            return tallied ? "coalesce(sum(s.things), 0)" : "count(*)";
        }

        /** What ends a statement that gives no row at all where tallies are not true. */
        String end() {
            return (tallied ? " where is_tallied($1, $2)" : "") + Snapshot.PLANNED_ANEW;
        }
    }

    /** Every row. */
    From rows() {
        return new From(each, false);
    }

    /** Their tallies; null where there are none. */
    @Nullable
    From tallies() {
        return alike == null ? null : new From(alike, true);
    }
}
