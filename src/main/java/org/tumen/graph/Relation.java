package org.tumen.graph;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * One hop from many parents to what belongs to them, in one SQL statement: $1 is the revision, $2 the day of reporting,
 * $3 the array of the parents' keys, and the arguments follow from $4 on; lists of them are arrays of texts, or of
 * integers when they are and never empty. Each row has its parent's key in the column {@code key}; the rows of a parent come
 * in their order.
 *
 * @param name what the relation is called among the loaders of one operation
 * @param gather makes the value of one parent from its rows
 * @param none the value of a parent without rows
 */
public record Relation<T>(
        String name,
        String sql,
        BiFunction<List<Row>, List<Object>, T> gather,
        @Nullable T none) {
    /** The one thing that a parent has, or null. */
    public static <T> Relation<T> one(String name, String sql, Function<Row, T> from) {
        return new Relation<>(name, sql, (rows, arguments) -> from.apply(rows.get(0)), null);
    }

    /** All things that a parent has. */
    public static <T> Relation<List<T>> many(String name, String sql, Function<Row, T> from) {
        return new Relation<>(
                name, sql, (rows, arguments) -> rows.stream().map(from).toList(), List.of());
    }

    /** One value from all rows of a parent. */
    public static <T> Relation<T> fold(String name, String sql, Function<List<Row>, T> gather, T none) {
        return new Relation<>(name, sql, (rows, arguments) -> gather.apply(rows), none);
    }

    /** What each of some parents has, by its key, in one statement; what has nothing has the relation's none. */
    public Future<Map<Object, @Nullable T>> of(Snapshot snapshot, List<Object> arguments, Set<Object> keys) {
        return keys.isEmpty() ? Future.succeededFuture(Map.of()) : Loaders.values(snapshot, this, arguments, keys);
    }

    /** The values by parent, for a batch of rows. */
    Map<Object, T> values(List<Row> rows, List<Object> arguments) {
        Map<Object, List<Row>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.value("key"), key -> new ArrayList<>())
                .add(row));
        Map<Object, T> values = new LinkedHashMap<>();
        byKey.forEach((key, own) -> values.put(key, gather.apply(own, arguments)));
        return values;
    }
}
