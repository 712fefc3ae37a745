package org.tumen.graph;

import java.util.List;
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

    /** Whence they are counted, the first that gives anything. */
    List<From> from() {
        From rows = new From(each, false);
        return alike == null ? List.of(rows) : List.of(new From(alike, true), rows);
    }
}
