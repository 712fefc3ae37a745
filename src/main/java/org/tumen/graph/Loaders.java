package org.tumen.graph;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/** The loaders of one operation: one for each relation and arguments, living and dying with the operation's snapshot. */
final class Loaders {
    private final Snapshot snapshot;
    private final DataLoaderRegistry registry = new DataLoaderRegistry();

    Loaders(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    DataLoaderRegistry registry() {
        return registry;
    }

    /** What a parent has; batched with what all parents of the level have. */
    <T> CompletionStage<@Nullable T> load(Relation<T> relation, Object key, List<Object> arguments) {
        String name = arguments.isEmpty() ? relation.name() : relation.name() + arguments;
        DataLoader<Object, @Nullable T> loader = registry.computeIfAbsent(name, absent -> loader(relation, arguments));
        return loader.load(key);
    }

    private <T> DataLoader<Object, @Nullable T> loader(Relation<T> relation, List<Object> arguments) {
        return DataLoaderFactory.newMappedDataLoader((Set<Object> keys) -> batch(relation, arguments, keys));
    }

    private <T> CompletionStage<Map<Object, @Nullable T>> batch(
            Relation<T> relation, List<Object> arguments, Set<Object> keys) {
        return values(snapshot, relation, arguments, keys).toCompletionStage();
    }

    /** What each of some parents has, by its key; one statement. */
    static <T> Future<Map<Object, @Nullable T>> values(
            Snapshot snapshot, Relation<T> relation, List<Object> arguments, Set<Object> keys) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(array(keys));
        arguments.forEach(argument -> parameters.add(parameter(argument)));
        return snapshot.rows(relation.sql(), parameters.toArray()).map(rows -> {
            Map<Object, @Nullable T> values = new java.util.HashMap<>(relation.values(rows, arguments));
            keys.forEach(key -> values.putIfAbsent(key, relation.none()));
            return values;
        });
    }

    /**
     * A list becomes an array only here: a loader is told apart by its arguments, and lists can be compared. One of nothing
     * does not tell of what, so that whatever may be empty is bound as texts.
     */
    private static @Nullable Object parameter(Object argument) {
        if (argument == Absent.VALUE) {
            return null;
        }
        if (!(argument instanceof List<?> list)) {
            return argument;
        }
        return !list.isEmpty() && list.get(0) instanceof Integer
                ? list.toArray(Integer[]::new)
                : list.stream().map(Object::toString).toArray(String[]::new);
    }

    /** Stands for an argument that was not given, so that arguments are comparable and never null. */
    enum Absent {
        VALUE
    }

    private static Object array(Set<Object> keys) {
        Object first = keys.iterator().next();
        if (first instanceof Long) {
            return keys.toArray(Long[]::new);
        }
        return first instanceof UUID ? keys.toArray(UUID[]::new) : keys.toArray(String[]::new);
    }
}
