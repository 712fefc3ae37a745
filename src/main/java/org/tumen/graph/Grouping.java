package org.tumen.graph;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the things of a list can be counted by. A thing may have several values, or none; or one that is only known to lie
 * between two, as years do.
 *
 * @param columns the expressions that it is read from: a number, the least and the greatest that one may be, terms in their
 *     order, or a set of words
 * @param terms which of the terms are its values; null where the columns are the value
 * @param entity whether the value is the id of an entity
 * @param shared whether all things that are alike have the same, so that it can be counted by their tallies
 * @param word the word for a value that is no entity
 */
public record Grouping(
        String name,
        List<String> columns,
        @Nullable Terms terms,
        boolean entity,
        boolean shared,
        LongFunction<@Nullable String> word) {
    /** From which number on terms are values, and before which; a value is what is above the first. */
    public record Terms(long base, long end) {
        /** Those of a sorted array, without looking at each. */
        String of(String array) {
            return "%3$s[width_bucket(%1$d, %3$s) + 1 : width_bucket(%2$d, %3$s)]".formatted(base - 1, end - 1, array);
        }

        /** The same, with the base itself, which is no term, where there is none. */
        String orNone(String array) {
            return "coalesce(nullif(%s, '{}'), array[%d])".formatted(of(array), base);
        }
    }

    /** One value, or one that lies between two. */
    public static Grouping of(String name, List<String> columns, LongFunction<@Nullable String> word) {
        return new Grouping(name, columns, null, false, true, word);
    }

    /** One value, which each thing has for itself. */
    public static Grouping own(String name, String column, LongFunction<@Nullable String> word) {
        return new Grouping(name, List.of(column), null, false, false, word);
    }

    /** The entities among the terms of an array. */
    public static Grouping entities(String name, String array, Terms terms) {
        return new Grouping(name, List.of(array), terms, true, true, value -> null);
    }

    /** The words of a set, which an expression names. */
    public static Grouping words(String name, String set, Terms terms, LongFunction<@Nullable String> word) {
        return new Grouping(name, List.of(set), terms, false, true, word);
    }

    /** A value as it is told. */
    Count.Key key(@Nullable Long value, @Nullable String slug) {
        return new Count.Key(name, entity || value == null ? slug : word.apply(value), entity ? value : null);
    }
}
