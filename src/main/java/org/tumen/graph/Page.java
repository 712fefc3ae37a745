package org.tumen.graph;

import graphql.schema.DataFetcher;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/** One page of a list, as Relay writes it; what else can be asked of the list is computed only when it is. */
public record Page<T>(List<Edge<T>> edges, boolean next, boolean previous, More more) {
    /** A thing on a page, with the cursor that the next page follows. */
    public record Edge<T>(T node, String cursor) {}

    /** The total of the list and, from the arguments of the field, its facets. */
    record More(Supplier<Future<Integer>> total, Function<Map<String, Object>, List<Count.Facet>> facets) {
        /** A list that cannot be counted by anything. */
        More(Supplier<Future<Integer>> total) {
            this(total, arguments -> List.of());
        }
    }

    /** What is on the page. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /** The same page with others in the places of what is on it. */
    public <U> Page<U> with(List<U> nodes) {
        List<Edge<U>> others = new ArrayList<>();
        for (int at = 0; at < edges.size(); at++) {
            others.add(new Edge<>(nodes.get(at), edges.get(at).cursor()));
        }
        return new Page<>(others, next, previous, more);
    }

    /** Declares the fields of the connection and the edge. */
    public static <T> void declare(Graph graph, String type) {
        TypeFields<Page<T>> connection = graph.type(type + "Connection", page -> page);
        connection
                .column("edges", Page::edges)
                .column("nodes", Page::nodes)
                .column("pageInfo", page -> page)
                .column("totalCount", page -> page.more.total().get().toCompletionStage());
        TypeFields<Edge<T>> edge = graph.type(type + "Edge", item -> item);
        edge.column("cursor", Edge::cursor).column("node", Edge::node);
    }

    /** Declares the facets of a connection. */
    static void facets(Graph graph, String type) {
        graph.field(type + "Connection", "facets", (DataFetcher<Object>) environment -> {
            Page<?> page = Objects.requireNonNull(environment.getSource());
            return page.more.facets().apply(environment.getArguments());
        });
    }

    /** Declares the fields of the page's info which all connections share. */
    public static void declareShared(Graph graph) {
        TypeFields<Page<?>> info = graph.type("PageInfo", page -> page);
        info.column("hasNextPage", Page::next)
                .column("hasPreviousPage", Page::previous)
                .column("startCursor", page -> cursor(page, 0))
                .column("endCursor", page -> cursor(page, page.edges.size() - 1));
        TypeFields<Count> count = graph.type("Count", each -> each);
        count.column("keys", Count::keys).column("atLeast", Count::atLeast).column("atMost", Count::atMost);
        graph.<Count.Facet>type("Facet", each -> each).column("by", Count.Facet::by);
        graph.field("Facet", "counts", (DataFetcher<Object>) environment -> {
            Count.Facet facet = Objects.requireNonNull(environment.getSource());
            return facet.counts()
                    .apply(Slice.size(environment.getArguments(), Slice.NESTED))
                    .toCompletionStage();
        });
    }

    /** A page of rows in the order of asking, one of which may be too many and says that there is more. */
    static <T> Page<T> of(
            Snapshot snapshot, String list, List<Row> rows, Slice slice, Function<Row, T> read, More more) {
        boolean beyond = rows.size() > slice.size();
        List<Edge<T>> edges = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(rows.size(), slice.size()))) {
            Cursor cursor = Cursor.at(snapshot, list, row.text("cursor_key"), row.text("cursor_id"));
            edges.add(new Edge<>(read.apply(row), cursor.encode()));
        }
        if (slice.backwards()) {
            Collections.reverse(edges);
        }
        return of(edges, slice, beyond, more);
    }

    private static <T> Page<T> of(List<Edge<T>> edges, Slice slice, boolean beyond, More more) {
        return slice.backwards()
                ? new Page<>(edges, slice.before() != null, beyond, more)
                : new Page<>(edges, beyond, slice.after() != null, more);
    }

    /**
     * A page of a list that was ranked whole.
     *
     * @param list what the cursor is good for: field, filter and order
     * @param id tells the things apart
     * @throws Problem when sizes are out of range or a cursor is none of this list
     */
    public static <T> Page<T> ranked(
            Snapshot snapshot, String list, Map<String, Object> arguments, List<T> ranked, Function<T, String> id) {
        Slice slice = Slice.of(arguments, Slice.USUAL);
        int low = slice.after() == null ? 0 : place(snapshot, slice.after(), list);
        int high = slice.before() == null
                ? ranked.size()
                : Math.min(ranked.size(), place(snapshot, slice.before(), list) - 1);
        int from = slice.backwards() ? Math.max(low, high - slice.size()) : low;
        int until = slice.backwards() ? high : Math.min(high, low + slice.size());
        List<Edge<T>> edges = new ArrayList<>();
        for (int place = from; place < until; place++) {
            T thing = ranked.get(place);
            Cursor cursor = Cursor.at(snapshot, list, Integer.toString(place + 1), id.apply(thing));
            edges.add(new Edge<>(thing, cursor.encode()));
        }
        return of(
                edges,
                slice,
                slice.backwards() ? from > low : until < high,
                new More(() -> Future.succeededFuture(ranked.size())));
    }

    private static int place(Snapshot snapshot, String cursor, String list) {
        try {
            return Math.max(
                    1, Integer.parseInt(Cursor.decode(snapshot, cursor, list).key()));
        } catch (NumberFormatException forged) {
            throw Cursor.foreign();
        }
    }

    private static @Nullable String cursor(Page<?> page, int place) {
        return page.edges.isEmpty() ? null : page.edges.get(place).cursor();
    }
}
