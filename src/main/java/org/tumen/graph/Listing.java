package org.tumen.graph;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * A root list with keyset paging over a total order, both ways: one statement a page, and more for totals and counts when
 * they are asked for. The SQL reads revision and day from $1 and $2 and what the filter binds from $3 on.
 *
 * @param columns what each row selects
 * @param from the tables, then "where" and the conditions that always hold
 * @param alike the tallies of the same; null where there are none
 * @param sorts the orders by name; the first is the list's own
 * @param id the expression that tells rows apart, and its type
 * @param filter what it can be filtered by
 * @param groupings what it can be counted by
 * @param given what {@code from} itself binds
 */
public record Listing<T>(
        String columns,
        String from,
        @Nullable String alike,
        List<Sort> sorts,
        Sort id,
        Filter filter,
        List<Grouping> groupings,
        List<@Nullable Object> given,
        Function<Row, T> read) {
    private static final int MOST_GROUPINGS = 2;

    /** A list that is neither filtered nor counted by anything. */
    public static <T> Listing<T> plain(
            String columns, String from, Sort sort, Sort id, List<@Nullable Object> given, Function<Row, T> read) {
        return new Listing<>(columns, from, null, List.of(sort), id, new Filter(), List.of(), given, read);
    }

    /** The same list, of which each row selects more and is read as something else. */
    public <U> Listing<U> reading(String more, Function<Row, U> other) {
        return new Listing<>(columns + ", " + more, from, alike, sorts, id, filter, groupings, given, other);
    }

    /** Declares the list as a field of the query, and its connection. */
    public void declare(Graph graph, String field, String type) {
        Page.<T>declare(graph, type);
        graph.list(field, this);
        graph.root(field, (snapshot, arguments) -> page(field, snapshot, arguments));
        relations(graph, field);
        if (!groupings.isEmpty()) {
            Page.facets(graph, type);
        }
    }

    /** Declares a field of the query that counts the things of the list. */
    public void counts(Graph graph, String field) {
        graph.root(field, (snapshot, arguments) -> counts(field, snapshot, arguments));
    }

    /** Names the statements of a list that is declared elsewhere, so that they are tried with all others. */
    public void relations(Graph graph, String field) {
        graph.relation("Query", field + " total", total(""));
        for (Sort sort : sorts) {
            for (boolean descending : new boolean[] {false, true}) {
                String name = field + " by " + sort.name() + (descending ? " from the last" : "");
                pages(graph, name, new Order(sort, descending, id, false));
                if (sort.placed()) {
                    pages(graph, name + ", filtered", new Order(sort, descending, id, true));
                }
            }
        }
        filter.samples(given)
                .forEach((name, sql) -> graph.relation("Query", field + " filtered by " + name, total(" and " + sql)));
        for (Grouping by : groupings) {
            graph.relation("Query", field + " counted by " + by.name(), Counting.counts(from, List.of(by), Slice.MOST));
        }
        if (!groupings.isEmpty()) {
            graph.relation("Query", field + " counted by all at once", Counting.counts(from, groupings, Slice.MOST));
            graph.relation(
                    "Query", field + " facets", Counting.facets(new Counted.From(from, false), asked(groupings)));
        }
        if (alike != null) {
            graph.relation("Query", field + " total by tallies", Counting.total(new Counted.From(alike, true)));
            if (!groupings.isEmpty()) {
                graph.relation(
                        "Query",
                        field + " facets by tallies",
                        Counting.facets(
                                new Counted.From(alike, true),
                                asked(groupings.stream()
                                        .filter(Grouping::shared)
                                        .toList())));
            }
        }
    }

    private void pages(Graph graph, String name, Order order) {
        String beyond = order.beyond(true, new Parameters(given), "", "");
        graph.relation("Query", name, sql(order, false, order.beginning(), "$1"));
        graph.relation("Query", name + ", next", sql(order, false, beyond, "$1"));
        graph.relation("Query", name + ", backwards", sql(order, true, beyond, "$1"));
    }

    /** What a filter adds to the list's own conditions, and all that is bound by then. */
    private record Where(String sql, Counted counted, Parameters parameters) {}

    private Future<Where> where(Snapshot snapshot, Map<String, Object> asked) {
        Parameters parameters = new Parameters(given);
        String plan = asked.isEmpty() ? "" : Snapshot.PLANNED_ANEW;
        return filter.sql(snapshot, parameters, asked).map(conditions -> {
            String each = plan + " and " + conditions.rows().each();
            String all = from + plan + " and " + conditions.rows().all();
            String shared = alike == null || conditions.alike() == null ? null : alike + " and " + conditions.alike();
            return new Where(each, new Counted(all, shared, parameters), parameters);
        });
    }

    /**
     * One page of the list.
     *
     * @param field what its cursors are good for, with the filter and the order
     */
    public Future<Page<T>> page(String field, Snapshot snapshot, Map<String, Object> arguments) {
        Slice slice = Slice.of(arguments, Slice.USUAL);
        Map<String, Object> asked = map(arguments.get("filter"));
        Order order = order(field, arguments);
        String list = field + asked + order.name();
        Cursor after = slice.after() == null ? null : Cursor.decode(snapshot, slice.after(), list);
        Cursor before = slice.before() == null ? null : Cursor.decode(snapshot, slice.before(), list);
        return where(snapshot, asked).compose(where -> {
            Parameters parameters = where.parameters.copy();
            String conditions = where.sql
                    + (after == null
                            ? slice.backwards() ? "" : order.beginning()
                            : order.beyond(true, parameters, after.key(), after.id()))
                    + (before == null ? "" : order.beyond(false, parameters, before.key(), before.id()));
            String limit = parameters.add(slice.size() + 1, "int");
            Tally tally = new Tally(snapshot, where.counted);
            Page.More more = new Page.More(tally::total, facets -> facets(field, tally, facets));
            return snapshot.rows(sql(order, slice.backwards(), conditions, limit), parameters.array())
                    .map(rows -> Page.of(snapshot, list, rows, slice, read, more));
        });
    }

    /** A place in the list's order: what things are sorted by, and what tells them apart. */
    public record Place(String key, String id) {}

    /**
     * Some things in the list's order.
     *
     * @param end the place of the last of them; null when none follows
     */
    public record Stretch<T>(List<T> things, @Nullable Place end) {}

    /**
     * The next things of the list, without cursors: for reading it to its end.
     *
     * @param field what it is called
     * @param after the place that they follow; null for the beginning
     * @param size how many at most
     */
    public Future<Stretch<T>> stretch(
            String field, Snapshot snapshot, Map<String, Object> arguments, @Nullable Place after, int size) {
        Order order = order(field, arguments);
        return where(snapshot, map(arguments.get("filter"))).compose(where -> {
            Parameters parameters = where.parameters.copy();
            String conditions = where.sql
                    + (after == null ? order.beginning() : order.beyond(true, parameters, after.key(), after.id()));
            String limit = parameters.add(size, "int");
            return snapshot.rows(sql(order, false, conditions, limit), parameters.array())
                    .map(rows -> stretch(rows, size));
        });
    }

    private Stretch<T> stretch(List<Row> rows, int size) {
        Row last = rows.size() < size ? null : rows.get(size - 1);
        return new Stretch<>(
                rows.stream().map(read).toList(),
                last == null ? null : new Place(last.text("cursor_key"), last.text("cursor_id")));
    }

    private List<Count.Facet> facets(String field, Tally tally, Map<String, Object> arguments) {
        return by(field, arguments).stream()
                .map(by -> new Count.Facet(by.name(), first -> tally.facet(by, first)))
                .toList();
    }

    private static List<Counting.Asked> asked(List<Grouping> groupings) {
        return groupings.stream().map(by -> new Counting.Asked(by, Slice.MOST)).toList();
    }

    /** Counts what a filter lets through, by one thing or two. */
    private Future<List<Count>> counts(String field, Snapshot snapshot, Map<String, Object> arguments) {
        List<Grouping> by = by(field, arguments);
        if (by.size() < ((List<?>) arguments.getOrDefault("by", List.of())).size()) {
            throw Problem.badRequest("'by' names the same thing twice.");
        }
        if (by.size() > MOST_GROUPINGS) {
            throw Problem.badRequest("'by' may name at most " + MOST_GROUPINGS + " things to count by.");
        }
        int first = Slice.size(arguments, Slice.NESTED);
        return where(snapshot, map(arguments.get("filter")))
                .compose(where -> by.size() == 1
                        ? new Tally(snapshot, where.counted).facet(by.get(0), first)
                        : snapshot.rows(Counting.counts(where.counted.each(), by, first), where.parameters.array())
                                .map(rows ->
                                        rows.stream().map(row -> count(row, by)).toList()));
    }

    private static Count count(Row row, List<Grouping> by) {
        List<Count.Key> keys = IntStream.range(0, by.size())
                .mapToObj(place -> by.get(place).key(row.maybeId("v" + place), row.maybeText("slug" + place)))
                .toList();
        return new Count(keys, row.number("at_least"), row.number("at_most"));
    }

    /** What is counted, read off the argument {@code by}. */
    private List<Grouping> by(String field, Map<String, Object> arguments) {
        List<?> names = (List<?>) arguments.getOrDefault("by", List.of());
        if (names.isEmpty()) {
            throw Problem.badRequest("'by' must name what to count by.");
        }
        return names.stream()
                .distinct()
                .map(name -> grouping(field, name.toString()))
                .toList();
    }

    private Grouping grouping(String field, String name) {
        return groupings.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("'" + field + "' cannot count by " + name + ", only by "
                        + groupings.stream().map(Grouping::name).collect(Collectors.joining(", ")) + "."));
    }

    private String total(String conditions) {
        return Counting.total(new Counted.From(from + conditions, false));
    }

    private String sql(Order order, boolean backwards, String conditions, String limit) {
        return "select " + columns + ", " + order.cursor() + " from " + from + conditions + order.placed()
                + " order by " + order.by(backwards) + " limit " + limit;
    }

    private Order order(String field, Map<String, Object> arguments) {
        Map<String, Object> asked = map(arguments.get("orderBy"));
        Object name = asked.get("field");
        Sort sort = sorts.stream()
                .filter(each -> name == null || each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("'" + field + "' has no order by " + name + ", only by "
                        + sorts.stream().map(Sort::name).collect(Collectors.joining(", ")) + "."));
        Object direction = asked.get("direction");
        boolean descending = direction == null ? sort.descending() : direction.equals("DESC");
        return new Order(sort, descending, id, !map(arguments.get("filter")).isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
