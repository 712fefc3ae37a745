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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * What one operation asks to be counted of one filtered list. Its fields ask one after the other within one turn of the event
 * loop; what they ask is counted together when the turn is over, so that the list is read once.
 */
final class Tally {
    private final Snapshot snapshot;
    private final Counted rows;
    private final Map<Grouping, Integer> asked = new LinkedHashMap<>();
    private @Nullable Future<Answer> counted;

    Tally(Snapshot snapshot, Counted rows) {
        this.snapshot = snapshot;
        this.rows = rows;
    }

    /** How many there are, in all and of each. */
    private record Answer(int total, Map<Grouping, List<Count>> facets) {
        /** The same list, with what else was counted of it. */
        Answer and(Answer more) {
            Map<Grouping, List<Count>> all = new HashMap<>(facets);
            all.putAll(more.facets);
            return new Answer(more.total, all);
        }
    }

    /** How many rows there are. */
    Future<Integer> total() {
        return together().map(Answer::total);
    }

    /** How many of the rows have each value of a grouping, the most first. */
    Future<List<Count>> facet(Grouping by, int first) {
        asked.merge(by, first, Math::max);
        return together().map(all -> {
            List<Count> counts = Objects.requireNonNull(all.facets.get(by));
            return counts.subList(0, Math.min(first, counts.size()));
        });
    }

    private Future<Answer> together() {
        if (counted != null) {
            return counted;
        }
        Promise<Answer> promise = Promise.promise();
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

    /** Counts by tallies what they tell and the rest by rows; all by rows where tallies give nothing, as they are not true. */
    private Future<Answer> count(List<Counting.Asked> facets) {
        Counted.From tallies = rows.tallies();
        if (tallies == null) {
            return read(rows.rows(), facets).map(found -> answer(facets, found));
        }
        Map<Boolean, List<Counting.Asked>> parts = facets.stream()
                .collect(Collectors.partitioningBy(facet -> facet.by().shared()));
        List<Counting.Asked> shared = Objects.requireNonNull(parts.get(true));
        return read(tallies, shared).compose(found -> {
            List<Counting.Asked> rest = found.isEmpty() ? facets : Objects.requireNonNull(parts.get(false));
            Answer told = answer(shared, found);
            return rest.isEmpty() && !found.isEmpty()
                    ? Future.succeededFuture(told)
                    : read(rows.rows(), rest).map(more -> told.and(answer(rest, more)));
        });
    }

    private Future<List<Row>> read(Counted.From from, List<Counting.Asked> facets) {
        String sql = facets.isEmpty() ? Counting.total(from) : Counting.facets(from, facets);
        return snapshot.rows(sql, rows.parameters().array());
    }

    private static Answer answer(List<Counting.Asked> facets, List<Row> found) {
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
        return new Answer(total, counts);
    }
}
