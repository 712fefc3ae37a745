package org.tumen.export;

import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Relation;

/**
 * What brings the values of some columns for a whole batch.
 *
 * @param <T> what stands for a row
 * @param <D> what is brought for each
 */
public interface Brought<T, D> {
    /** Brings it for some things; null for a thing that has nothing. */
    Future<Function<T, @Nullable D>> bring(Snapshot snapshot, Memory memory, List<T> things);

    /** The relations that are asked. */
    List<Relation<?>> relations();

    /** The thing itself. */
    static <T> Brought<T, T> itself() {
        return new Itself<>();
    }

    /** Two that are shown together. */
    static <T, A, B> Brought<T, Pair<A, B>> both(Brought<T, A> one, Brought<T, B> other) {
        return new Both<>(one, other);
    }

    /** Two things that were brought for one row. */
    record Pair<A, B>(@Nullable A one, @Nullable B other) {}

    /** Nothing but the thing. */
    record Itself<T>() implements Brought<T, T> {
        @Override
        public Future<Function<T, @Nullable T>> bring(Snapshot snapshot, Memory memory, List<T> things) {
            return Future.succeededFuture(thing -> thing);
        }

        @Override
        public List<Relation<?>> relations() {
            return List.of();
        }
    }

    /**
     * What a relation has under a key of the thing; a thing without a key has nothing, and is not asked for.
     *
     * @param shared whether many rows of a file have one key, so that what was brought is remembered for later batches
     */
    record Keyed<T, D>(Relation<D> relation, Function<T, @Nullable Object> key, List<Object> arguments, boolean shared)
            implements Brought<T, D> {
        @Override
        public Future<Function<T, @Nullable D>> bring(Snapshot snapshot, Memory memory, List<T> things) {
            Set<Object> keys = new LinkedHashSet<>();
            things.stream().map(key).filter(Objects::nonNull).forEach(keys::add);
            return (shared ? memory.of(relation, snapshot, keys) : relation.of(snapshot, arguments, keys))
                    .map(found -> thing -> found.get(key.apply(thing)));
        }

        @Override
        public List<Relation<?>> relations() {
            return List.of(relation);
        }
    }

    /** One after the other. */
    record Both<T, A, B>(Brought<T, A> one, Brought<T, B> other) implements Brought<T, Pair<A, B>> {
        @Override
        public Future<Function<T, @Nullable Pair<A, B>>> bring(Snapshot snapshot, Memory memory, List<T> things) {
            return one.bring(snapshot, memory, things)
                    .compose(ones -> other.bring(snapshot, memory, things)
                            .map(others -> thing -> new Pair<>(ones.apply(thing), others.apply(thing))));
        }

        @Override
        public List<Relation<?>> relations() {
            return Stream.concat(one.relations().stream(), other.relations().stream())
                    .toList();
        }
    }
}
