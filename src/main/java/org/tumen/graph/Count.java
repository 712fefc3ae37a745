package org.tumen.graph;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How many things of a list share some values, at least and at most. */
public record Count(List<Key> keys, int atLeast, int atMost) {
    /**
     * One of the values that they share.
     *
     * @param by what it is a value of
     * @param value a word, a year, or the slug of an entity; null for things that have none
     * @param entity the entity, where it is one
     */
    public record Key(
            String by, @Nullable String value, @Nullable Long entity) {}

    /** The counts by one thing, the most first; {@code counts} asks for so many of them. */
    record Facet(String by, IntFunction<Future<List<Count>>> counts) {}
}
