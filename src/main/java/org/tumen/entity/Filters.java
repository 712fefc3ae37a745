package org.tumen.entity;

import io.vertx.core.Future;
import java.util.List;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.graph.Filter;
import org.tumen.graph.GlobalId;

/** The conditions that lists of entities share, on the summary s of each. */
public final class Filters {
    /** The ids that slugs ($3) stand for at a revision; that of a retired one is its survivor's. */
    private static final String NAMED = "select id from named_at($1, $3) named (id) where $2::date is not null";

    private Filters() {}

    /** A condition on one of some entities; {@code %s} stands for the array of their ids. */
    public static Filter entities(Filter filter, String name, String sql) {
        return filter.field(
                name, new Long[0], Filters::ids, (parameters, ids) -> sql.formatted(parameters.add(ids, "bigint[]")));
    }

    /** A condition on one of some words; {@code %s} stands for their array. */
    public static Filter words(Filter filter, String name, String sql) {
        return filter.field(
                name,
                List.of(),
                (parameters, words) -> sql.formatted(parameters.add(
                        ((List<?>) words).stream().map(Object::toString).toArray(String[]::new), "text[]")));
    }

    /** A condition that holds or does not; {@code %s} stands for which of them is asked for. */
    public static Filter flag(Filter filter, String name, String sql) {
        return filter.field(name, true, (parameters, flag) -> sql.formatted(parameters.add(flag, "boolean")));
    }

    private static Future<Object> ids(Snapshot snapshot, Object value) {
        String[] slugs = ((List<?>) value)
                .stream().map(id -> GlobalId.local(id.toString())).toArray(String[]::new);
        return snapshot.rows(NAMED, (Object) slugs)
                .map(rows -> rows.stream().map(Filters::id).toArray(Long[]::new));
    }

    private static Long id(Row row) {
        return row.id("id");
    }
}
