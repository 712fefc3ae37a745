package org.tumen.search;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Parameters;

/**
 * Filters by texts of one's own, such as names. Those who have one are looked up first: when they are few, all that is asked
 * asks for them. When they are many, a page asks of each that it comes to, and a count gathers them all.
 *
 * @param subjects gives the subject of each such text; {@code %1$s} stands where texts are fenced off, to be found before whose
 *     they are, and what is bound follows
 * @param types of what is bound, in its order
 */
record Having(String subjects, List<String> types) {
    /** Up to so many, they are gathered sooner than a page of them is come upon among a million. */
    static final int FEW = 4_000;

    private static final String FENCED = "offset 0";

    /**
     * Whose texts they are, as lists tell it.
     *
     * @param own tells what is of some of them, {@code %s}
     * @param one who it is of a row s
     */
    record Owner(String own, String one) {
        static final Owner ITSELF = new Owner("s.subject in %s", "s.subject");
    }

    /**
     * What is asked for.
     *
     * @param few who has it; null when they are many
     */
    private record Asked(Object[] bound, Long @Nullable [] few) {}

    /**
     * Adds the filter to others.
     *
     * @param sample what may be bound, for trying the SQL
     * @param meant gives what to bind for what is asked
     */
    Filter by(
            Filter filter,
            String name,
            Owner owner,
            Object[] sample,
            BiFunction<Snapshot, String, Future<Object[]>> meant) {
        return filter.said(
                name,
                new Asked(sample, null),
                (snapshot, text) -> meant.apply(snapshot, text.toString())
                        .compose(bound -> snapshot.rows(some(), bound).map(rows -> new Asked(bound, few(rows)))),
                (parameters, asked) -> said(owner, parameters, (Asked) asked));
    }

    /** Names what is looked up for the filter, so that it is tried with all other statements. */
    void declare(Graph graph, String name) {
        graph.relation("Query", name, some());
    }

    private String some() {
        return "select found.subject as id from ("
                + subjects(
                        FENCED,
                        IntStream.range(0, types.size())
                                .mapToObj(place -> "$" + (place + 3) + "::" + types.get(place))
                                .toList())
                + ") found limit " + (FEW + 1) + Snapshot.PLANNED_ANEW;
    }

    private static Long @Nullable [] few(List<Row> rows) {
        return rows.size() > FEW
                ? null
                : rows.stream().map(row -> row.id("id")).distinct().toArray(Long[]::new);
    }

    private Filter.Said said(Owner owner, Parameters parameters, Asked asked) {
        if (asked.few != null) {
            return new Filter.Said(
                    owner.own.formatted("(select unnest(" + parameters.add(asked.few, "bigint[]") + "))"));
        }
        List<String> bound = new ArrayList<>();
        for (String type : types) {
            bound.add(parameters.add(asked.bound[bound.size()], type));
        }
        return new Filter.Said(
                "exists (select from (" + subjects("", bound) + ") found where found.subject = " + owner.one
                        + " offset 0)",
                owner.own.formatted("(" + subjects(FENCED, bound) + ")"));
    }

    private String subjects(String fence, List<String> bound) {
        List<Object> said = new ArrayList<>(bound);
        said.add(0, fence);
        return subjects.formatted(said.toArray());
    }
}
