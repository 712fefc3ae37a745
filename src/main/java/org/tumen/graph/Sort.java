package org.tumen.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a list can be sorted by: an expression upwards and one downwards, their type in PostgreSQL, and what the schema calls it.
 *
 * @param descending whether the list runs downwards where nobody says how
 * @param top what nothing in sight lies above, as SQL, when the list would pass over much that is out of sight there. Only
 *     a page without a cursor begins at it: of two ends a scan of an index would take the wrong one
 * @param tested what holds of all in sight, as SQL that a scan of an index tests each entry by: a bound on one column would
 *     have it seek the values of that column, entry by entry. Only an unfiltered page without a cursor says so; after a
 *     cursor no scan seeks, and filters are estimated by what is said once. Null where there is nothing to gain
 * @param number tells rows of one key apart, as they were entered; null where the list's own id does
 * @param placed of keys that are days: day and number are one place, and an unfiltered list is read from an index of places
 *     that passes over stretches of what is out of sight
 */
public record Sort(
        String name,
        String upwards,
        String downwards,
        String type,
        boolean descending,
        @Nullable String top,
        @Nullable String tested,
        @Nullable String number,
        boolean placed) {
    public Sort(String name, String expression, String type) {
        this(name, expression, expression, type, false, null, null, null, false);
    }

    /** An order that is latest or greatest first unless it is said otherwise, and begins at its top. */
    public static Sort fromTheTop(String name, String expression, String type, @Nullable String top) {
        return new Sort(name, expression, expression, type, true, top, null, null, false);
    }

    /** Keys that stand elsewhere upwards than downwards: what has none comes last either way. */
    public Sort(String name, String upwards, String downwards, String type) {
        this(name, upwards, downwards, type, false, null, null, null, false);
    }
}
