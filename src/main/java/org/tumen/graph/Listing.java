package org.tumen.graph;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * A root list with keyset paging over a total order: one statement a page, and one more for the total when it is asked
 * for. The SQL reads revision and day from $1 and $2 and what the filter binds from $3 on.
 *
 * @param columns what each row selects
 * @param from the tables, and the conditions that the filter binds
 * @param sorts the orders by name; the first is the list's own
 * @param id the expression that tells rows apart, and its type
 * @param bind turns the filter into parameters, always as many
 */
public record Listing<T>(
        String columns,
        String from,
        List<Sort> sorts,
        Sort id,
        Function<Map<String, Object>, List<@Nullable Object>> bind,
        Function<Row, T> read) {
    /** How many things a page holds at most. */
    static final int MOST = 500;

    /** An expression to sort by upwards and one downwards, their type in PostgreSQL, and what the schema calls it. */
    public record Sort(String name, String upwards, String downwards, String type, boolean descending) {
        public Sort(String name, String expression, String type) {
            this(name, expression, expression, type, false);
        }

        String expression(boolean descending) {
            return descending ? downwards : upwards;
        }
    }

    /** Declares the list as a field of the query, and its connection. */
    public void declare(Graph graph, String field, String type) {
        Page.<T>declare(graph, type);
        graph.root(field, (snapshot, arguments) -> page(field, snapshot, arguments));
        relations(graph, field);
    }

    /** Names the statements of a list that is declared elsewhere, so that they are tried with all others. */
    public void relations(Graph graph, String field) {
        graph.relation("Query", field + " total", total());
        int bound = bind.apply(Map.of()).size();
        for (Sort sort : sorts) {
            String name = field + " by " + sort.name();
            graph.relation("Query", name + ", first", sql(sort, sort.descending(), bound, false));
            graph.relation("Query", name + ", next", sql(sort, sort.descending(), bound, true));
            graph.relation("Query", name + ", turned, next", sql(sort, !sort.descending(), bound, true));
        }
    }

    /**
     * One page of the list.
     *
     * @param field what its cursors are good for, with the filter and the order
     */
    public Future<Page<T>> page(String field, Snapshot snapshot, Map<String, Object> arguments) {
        int first = first(arguments);
        Map<String, Object> filter = map(arguments.get("filter"));
        Map<String, Object> order = map(arguments.get("orderBy"));
        Sort sort = sort(order.get("field"));
        boolean descending = order.containsKey("direction") ? "DESC".equals(order.get("direction")) : sort.descending();
        String list = field + filter + sort.name() + descending;
        Object after = arguments.get("after");
        List<@Nullable Object> bound = bind.apply(filter);
        List<@Nullable Object> parameters = new ArrayList<>(bound);
        if (after != null) {
            Cursor cursor = Cursor.decode(after.toString(), list);
            parameters.add(cursor.key());
            parameters.add(cursor.id());
        }
        parameters.add(first + 1);
        return snapshot.rows(sql(sort, descending, bound.size(), after != null), parameters.toArray())
                .map(rows -> page(snapshot, list, rows, first, after != null, read, () -> total(snapshot, bound)));
    }

    private Future<Integer> total(Snapshot snapshot, List<@Nullable Object> bound) {
        return snapshot.rows(total(), bound.toArray()).map(rows -> rows.get(0).number("total"));
    }

    private String total() {
        return "select count(*)::int as total from " + from;
    }

    /** A page of rows, one of which may be too many and says that there is more. */
    static <T> Page<T> page(
            Snapshot snapshot,
            String list,
            List<Row> rows,
            int first,
            boolean after,
            Function<Row, T> read,
            java.util.function.Supplier<Future<Integer>> total) {
        List<Page.Edge<T>> edges = rows.stream()
                .limit(first)
                .map(row -> new Page.Edge<>(
                        read.apply(row),
                        Cursor.at(snapshot, list, row.text("cursor_key"), row.text("cursor_id"))
                                .encode()))
                .toList();
        return new Page<>(edges, rows.size() > first, after, total);
    }

    private String sql(Sort sort, boolean descending, int bound, boolean after) {
        String direction = descending ? " desc" : "";
        String key = "(" + sort.expression(descending) + ")";
        String next = " and (%s, %s) %s ($%d::text::%s, $%d::text::%s)"
                .formatted(key, id.upwards(), descending ? "<" : ">", bound + 3, sort.type(), bound + 4, id.type());
        return "select " + columns + ", " + key + "::text as cursor_key, " + id.upwards()
                + "::text as cursor_id from " + from + (after ? next : "") + " order by " + key + direction + ", "
                + id.upwards() + direction + " limit $" + (bound + (after ? 5 : 3));
    }

    private Sort sort(@Nullable Object name) {
        return sorts.stream()
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElse(sorts.get(0));
    }

    /** @throws Problem when {@code first} is out of range */
    public static int first(Map<String, Object> arguments) {
        int first = (Integer) arguments.getOrDefault("first", 0);
        if (first < 1 || first > MOST) {
            throw Problem.badRequest("'first' must be between 1 and " + MOST + ".");
        }
        return first;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
