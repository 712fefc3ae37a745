package org.tumen.graph;

/**
 * A sort, which way a list runs in it, and what it takes in SQL.
 *
 * @param id what tells the rows of the list apart
 * @param filtered whether the list is; an index of places knows nothing of what is filtered by
 */
record Order(Sort sort, boolean descending, Sort id, boolean filtered) {
    /** No place lies above: a day has 22 bits and a number 31, so that distances are exact as floating point, too. */
    private static final String HIGHEST = ((1L << 53) - (1L << 31)) + "::bigint";

    /** The sort and which way, as text: what a cursor is good for. */
    String name() {
        return sort.name() + descending;
    }

    /** What the list is sorted by and what tells equals apart, as the cursor holds them. */
    String cursor() {
        return key() + "::text as cursor_key, " + tie() + "::text as cursor_id";
    }

    /** Where the list begins. */
    String beginning() {
        if (byPlace()) {
            return "";
        }
        String top = descending && sort.top() != null ? " and " + key() + " <= " + sort.top() : "";
        return sort.tested() == null || filtered ? top : top + " and " + sort.tested();
    }

    /** Keeps what comes after a key and id, or before. */
    String beyond(boolean after, Parameters parameters, String key, String identity) {
        String keyAsked = parameters.add(key, "text") + "::" + sort.type();
        String tieAsked = parameters.add(identity, "text") + "::" + (sort.number() == null ? id.type() : "bigint");
        String beyond = descending == after ? " < " : " > ";
        return byPlace()
                ? " and " + place(key(), tie()) + beyond + place(keyAsked, tieAsked)
                : " and (" + key() + ", " + tie() + ")" + beyond + "(" + keyAsked + ", " + tieAsked + ")";
    }

    /** Holds of every row, and lets an index of places answer: none but a list in its order is to be read from it. */
    String placed() {
        return byPlace() ? " and " + place(key(), tie()) + " >= " + lowest() : "";
    }

    /** How rows are sorted, from the list's beginning or from its end. */
    String by(boolean backwards) {
        boolean down = descending != backwards;
        String direction = down ? " desc" : "";
        return byPlace()
                ? place(key(), tie()) + " <-> " + (down ? HIGHEST : lowest())
                : key() + direction + ", " + tie() + direction;
    }

    /** No place lies below: downwards, what has no day lies before the first. */
    private String lowest() {
        return (descending ? -(1L << 31) : 0) + "::bigint";
    }

    private boolean byPlace() {
        return sort.placed() && !filtered;
    }

    private String key() {
        return "(" + (descending ? sort.downwards() : sort.upwards()) + ")";
    }

    private String tie() {
        return sort.number() == null ? id.upwards() : sort.number();
    }

    private static String place(String day, String number) {
        return "place_of(" + day + ", " + number + ")";
    }
}
