package org.tumen.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: the first things after a cursor, or the last before one.
 *
 * @param size how many at most
 * @param backwards whether they are counted from the end
 */
public record Slice(
        int size,
        boolean backwards,
        @Nullable String after,
        @Nullable String before) {
    /** How many things a page holds at most. */
    public static final int MOST = 500;

    /** How many a list of the query gives that is not told, and a nested one. */
    public static final int USUAL = 20;

    public static final int NESTED = 100;

    /**
     * @param usual how many when nothing is said
     * @throws Problem when sizes are out of range, or both are given
     */
    static Slice of(Map<String, Object> arguments, int usual) {
        Object last = arguments.get("last");
        if (last != null && arguments.get("first") != null) {
            throw Problem.badRequest("Give 'first' or 'last', not both.");
        }
        int size = last == null ? size(arguments, usual) : size("last", last, MOST);
        return new Slice(size, last != null, text(arguments.get("after")), text(arguments.get("before")));
    }

    /**
     * The argument {@code first}.
     *
     * @throws Problem when it is out of range
     */
    public static int size(Map<String, Object> arguments, int usual) {
        Object first = arguments.get("first");
        return first == null ? usual : size("first", first, MOST);
    }

    /** @throws Problem when a page of this server may not be as long */
    static void check(Map<String, Object> arguments, int longest) {
        for (String name : new String[] {"first", "last"}) {
            if (arguments.get(name) instanceof Integer size && size(name, size, MOST) > longest) {
                throw Problem.badRequest("'" + name + "' must be between 1 and " + longest + " on this server.");
            }
        }
    }

    private static int size(String name, Object given, int most) {
        int size = (Integer) given;
        if (size < 1 || size > most) {
            throw Problem.badRequest("'" + name + "' must be between 1 and " + most + ".");
        }
        return size;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
