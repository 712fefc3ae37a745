package org.tumen.graph;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One page of a list, as Relay writes it; the total is counted only when it is asked for. */
public record Page<T>(List<Edge<T>> edges, boolean more, boolean after, Supplier<Future<Integer>> total) {
    /** A thing on a page, with the cursor that the next page follows. */
    public record Edge<T>(T node, String cursor) {}

    /** Declares the fields of the connection, the edge and (once) the page's info. */
    static <T> void declare(Graph graph, String type) {
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

    private static @Nullable String end(Page<?> page) {
        return page.edges.isEmpty()
                ? null
                : page.edges.get(page.edges.size() - 1).cursor();
    }
}
