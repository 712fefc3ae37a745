package org.tumen.graph;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the things of a list can be counted by. A thing may have several values, or none; or one that is only known to lie
 * between two, as years do.
 *
 * @param tables what is joined to the list's tables, under the alias that {@code %1$s} stands for
 * @param low the value as a bigint, or the least that it may be; null for none
 * @param high the greatest that it may be; the same as {@code low} where it is known
 * @param entity whether the value is the id of an entity
 * @param word the word for a value that is no entity
 */
public record Grouping(
        String name, String tables, String low, String high, boolean entity, LongFunction<@Nullable String> word) {
    /** Values that are known, and may be several. */
    public static Grouping of(String name, String tables, boolean entity, LongFunction<@Nullable String> word) {
        return new Grouping(name, tables, "%1$s.value", "%1$s.value", entity, word);
    }

    boolean isSpan() {
        return !low.equals(high);
    }

    String tables(int place) {
        return tables.formatted("k" + place);
    }

    String low(int place) {
        return low.formatted("k" + place);
    }

    String high(int place) {
        return high.formatted("k" + place);
    }
}
