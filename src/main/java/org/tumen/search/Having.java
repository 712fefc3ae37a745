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
 * asks for them. When they are many, a page asks of each that it comes to, and a count gathers them all. What is bound stands in
 * all three as {@code %2$s} and so on. Those that are counted are a set that stands by itself ("is true"): to be joined in an order
 * of its own the planner would have to guess how many they are.
 *
 * @param one selects a row when somebody, {@code %1$s}, has such a text
 * @param some selects the subjects of such texts, the first of them soon
 * @param all selects the subjects of all of them soon
 * @param types of what is bound, in its order
 */
record Having(String one, String some, String all, List<String> types) {
    /** Up to so many, they are gathered sooner than a page of them is come upon among a million. */
    static final int FEW = 4_000;

    /**
     * By what statements v say; how many there are is not to be guessed. Some are found by their texts before their subjects; where
     * all are asked for, they are looked up in the order of their ids, as the index has them.
     *
     * @param statements selects those with such a text, as {@code statement}
     * @param one joins a statement v of one subject with its text, and asks whether it is such
     * @param of says which statements have texts at all
     */
    static Having told(String statements, String one, String of, List<String> types) {
        return new Having(
                "select from statement_at($1, $2) v " + one + " and v.subject = %1$s and " + of,
                "select v.subject from (" + statements
                        + " offset 0) told join statement_at($1, $2) v on v.id = told.statement and " + of,
                "select v.subject from statement_at($1, $2) v where v.id = any(array(" + statements + ")) and " + of,
                types);
    }

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
                        .compose(bound -> snapshot.rows(lookedUp(), bound).map(rows -> new Asked(bound, few(rows)))),
                (parameters, asked) -> said(owner, parameters, (Asked) asked));
    }

    /** Names what is looked up for the filter, so that it is tried with all other statements. */
    void declare(Graph graph, String name) {
        graph.relation("Query", name, lookedUp());
    }

    private String lookedUp() {
        return bound(
                        "select found.subject as id from (" + some + ") found limit " + (FEW + 1),
                        "",
                        IntStream.range(0, types.size())
                                .mapToObj(place -> "$" + (place + 3) + "::" + types.get(place))
                                .toList())
                + Snapshot.PLANNED_ANEW;
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
                "exists (" + bound(one, owner.one, bound) + " offset 0)",
                owner.own.formatted(
                        "(select distinct every.subject from (" + bound(all, owner.one, bound) + ") every) is true"));
    }

    private static String bound(String sql, String one, List<String> bound) {
        List<Object> said = new ArrayList<>(bound);
        said.add(0, one);
        return sql.formatted(said.toArray());
    }
}
