package org.tumen.graph;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/** One page of a list, as Relay writes it; the total is counted only when it is asked for. */
public record Page<T>(List<Edge<T>> edges, boolean more, boolean after, Supplier<Future<Integer>> total) {
    /** A thing on a page, with the cursor that the next page follows. */
    public record Edge<T>(T node, String cursor) {}

    /** Declares the fields of the connection, the edge and (once) the page's info. */
    public static <T> void declare(Graph graph, String type) {
        TypeFields<Page<T>> connection = graph.type(type + "Connection", page -> page);
        connection
                .column("edges", Page::edges)
                .column("nodes", page -> page.edges().stream().map(Edge::node).toList())
                .column("pageInfo", page -> page)
                .column("totalCount", page -> page.total().get().toCompletionStage());
        TypeFields<Edge<T>> edge = graph.type(type + "Edge", item -> item);
        edge.column("cursor", Edge::cursor).column("node", Edge::node);
    }

    /** Declares the fields of the page's info, which all connections share. */
    public static void declareInfo(Graph graph) {
        TypeFields<Page<?>> info = graph.type("PageInfo", page -> page);
        info.column("hasNextPage", Page::more)
                .column("hasPreviousPage", Page::after)
                .column(
                        "startCursor",
                        page -> page.edges().isEmpty()
                                ? null
                                : page.edges().get(0).cursor())
                .column("endCursor", Page::end);
    }

    /**
     * A page of a list that was ranked whole.
     *
     * @param list what the cursor is good for: field, filter and order
     * @param arguments {@code first} and {@code after}
     * @param id tells the things apart
     * @throws Problem when {@code first} is out of range or {@code after} is no cursor of this list
     */
    public static <T> Page<T> ranked(
            Snapshot snapshot, String list, Map<String, Object> arguments, List<T> ranked, Function<T, String> id) {
        int first = Listing.first(arguments);
        Object after = arguments.get("after");
        int from = after == null
                ? 0
                : Integer.parseInt(Cursor.decode(after.toString(), list).key());
        List<Edge<T>> edges = new ArrayList<>();
        for (int place = from; place < Math.min(ranked.size(), from + first); place++) {
            T thing = ranked.get(place);
            edges.add(new Edge<>(
                    thing,
                    Cursor.at(snapshot, list, Integer.toString(place + 1), id.apply(thing))
                            .encode()));
        }
        return new Page<>(
                edges, ranked.size() > from + first, after != null, () -> Future.succeededFuture(ranked.size()));
    }

    private static @Nullable String end(Page<?> page) {
        return page.edges.isEmpty()
                ? null
                : page.edges.get(page.edges.size() - 1).cursor();
    }
}
