package org.tumen.graph;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * What one operation asks to be counted of one filtered list. Its fields ask one after the other within one turn of the event
 * loop; what they ask is counted together when the turn is over, so that the list is read once.
 */
final class Tally {
    private final Snapshot snapshot;
    private final String rows;
    private final Parameters parameters;
    private final Map<Grouping, Integer> asked = new LinkedHashMap<>();
    private @Nullable Future<Counted> counted;

    Tally(Snapshot snapshot, String rows, Parameters parameters) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.parameters = parameters;
    }

    /** How many there are, in all and of each. */
    private record Counted(int total, Map<Grouping, List<Count>> facets) {}

    /** How many rows there are. */
    Future<Integer> total() {
        return together().map(Counted::total);
    }

    /** How many of the rows have each value of a grouping, the most first. */
    Future<List<Count>> facet(Grouping by, int first) {
        asked.merge(by, first, Math::max);
        return together().map(all -> {
            List<Count> counts = Objects.requireNonNull(all.facets.get(by));
            return counts.subList(0, Math.min(first, counts.size()));
        });
    }

    private Future<Counted> together() {
        if (counted != null) {
            return counted;
        }
        Promise<Counted> promise = Promise.promise();
        counted = promise.future();
        Context context =
                Objects.requireNonNull(Vertx.currentContext(), "an operation runs on its connection's context");
        context.runOnContext(turn -> {
            counted = null;
            List<Counting.Asked> facets = new ArrayList<>();
            asked.forEach((by, first) -> facets.add(new Counting.Asked(by, first)));
            asked.clear();
            count(facets).onComplete(promise);
        });
        return promise.future();
    }

    private Future<Counted> count(List<Counting.Asked> facets) {
        String sql = facets.isEmpty() ? Counting.total(rows) : Counting.facets(rows, facets);
        return snapshot.rows(sql, parameters.array()).map(found -> counted(facets, found));
    }

    private static Counted counted(List<Counting.Asked> facets, List<Row> found) {
        Map<Grouping, List<Count>> counts = new HashMap<>();
        facets.forEach(facet -> counts.put(facet.by(), new ArrayList<>()));
        int total = 0;
        for (Row row : found) {
            int facet = row.number("facet");
            if (facet == Counting.ALL) {
                total = row.number("at_most");
            } else {
                Grouping by = facets.get(facet).by();
                Count.Key key = by.key(row.maybeId("value"), row.maybeText("slug"));
                Objects.requireNonNull(counts.get(by))
                        .add(new Count(List.of(key), row.number("at_least"), row.number("at_most")));
            }
        }
        return new Counted(total, counts);
    }
}
