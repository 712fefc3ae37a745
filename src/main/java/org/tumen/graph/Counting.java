package org.tumen.graph;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/** Counts the things of a list by one or two groupings, in one statement. */
final class Counting {
    private static final int MOST_GROUPINGS = 2;

    /** No year: what sorts after every day, or is open. */
    private static final int BEGINNING = 1;

    private static final int END = 9999;

    private final List<Grouping> declared;

    Counting(List<Grouping> declared) {
        this.declared = declared;
    }

    /** What is counted, read off the argument {@code by}. */
    List<Grouping> groupings(String list, Map<String, Object> arguments) {
        List<?> names = (List<?>) arguments.getOrDefault("by", List.of());
        if (names.isEmpty()) {
            throw Problem.badRequest("'by' must name what to count by.");
        }
        return names.stream()
                .distinct()
                .map(name -> grouping(list, name.toString()))
                .toList();
    }

    private Grouping grouping(String list, String name) {
        return declared.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("'" + list + "' cannot count by " + name + ", only by "
                        + declared.stream().map(Grouping::name).collect(Collectors.joining(", ")) + "."));
    }

    /** The counts of a list's rows, the most first. */
    Future<List<Count>> counts(
            Snapshot snapshot, String rows, Parameters parameters, List<Grouping> groupings, int first) {
        if (groupings.size() > MOST_GROUPINGS) {
            throw Problem.badRequest("'by' may name at most " + MOST_GROUPINGS + " things to count by.");
        }
        return snapshot.rows(sql(rows, groupings, first), parameters.array())
                .map(found -> found.stream().map(row -> count(row, groupings)).toList());
    }

    private static Count count(Row row, List<Grouping> groupings) {
        List<Count.Key> keys = new ArrayList<>();
        for (Grouping grouping : groupings) {
            Long value = row.maybeId("v" + keys.size());
            String slug = row.maybeText("slug" + keys.size());
            keys.add(new Count.Key(
                    grouping.name(),
                    grouping.entity() || value == null ? slug : grouping.word().apply(value),
                    grouping.entity() ? value : null));
        }
        return new Count(keys, row.number("at_least"), row.number("at_most"));
    }

    /** First equal values, or spans of them, are gathered, then spans are spread over the values that they may be. */
    static String sql(String rows, List<Grouping> groupings, int first) {
        int cut = rows.indexOf(" where ");
        String tables = rows.substring(0, cut) + each(groupings, "", (grouping, place) -> grouping.tables(place));
        String raw = each(
                groupings,
                ", ",
                (grouping, place) -> "(%s)::bigint as a%d, (%s)::bigint as b%d"
                        .formatted(grouping.low(place), place, grouping.high(place), place));
        String columns = each(groupings, ", ", (grouping, place) -> "a%1$d, b%1$d".formatted(place));
        String certain =
                each(groupings, " and ", (grouping, place) -> "a%1$d is not distinct from b%1$d".formatted(place));
        String spread = each(groupings, "", Counting::spread);
        String values = each(
                groupings,
                ", ",
                (grouping, place) -> "v%1$d.value as v%1$d, %2$s as slug%1$d"
                        .formatted(
                                place,
                                grouping.entity()
                                        ? "(select e.slug from entity e where e.id = v%d.value)".formatted(place)
                                        : "null::text"));
        String keys = each(groupings, ", ", (grouping, place) -> "v%d.value".formatted(place));
        return "with counted as materialized (select " + raw + ", count(*) as things from " + tables
                + rows.substring(cut)
                + " group by " + columns + ") select " + values + ", coalesce(sum(things) filter (where " + certain
                + "), 0)::int as at_least, sum(things)::int as at_most from counted " + spread + " group by " + keys
                + " order by at_most desc, at_least desc, " + keys + " limit " + first;
    }

    /** A span counts as possible for each year that it may be; an open end goes as far as there are years at all. */
    private static String spread(Grouping grouping, int place) {
        return (grouping.isSpan() ? """
                cross join lateral (
                    select null::bigint as value where a%1$d = %3$d
                    union all
                    select generate_series(
                        greatest(a%1$d, (select least(min(a%1$d) filter (where a%1$d > %2$d),
                            min(b%1$d) filter (where b%1$d < %3$d)) from counted)),
                        least(b%1$d, (select greatest(max(a%1$d) filter (where a%1$d < %3$d),
                            max(b%1$d) filter (where b%1$d < %3$d)) from counted)))
                    where a%1$d < %3$d) v%1$d
                """ : "cross join lateral (select a%1$d as value) v%1$d ")
                .formatted(place, BEGINNING, END);
    }

    /** What a statement says of one grouping and its place. */
    private interface Piece {
        String of(Grouping grouping, int place);
    }

    private static String each(List<Grouping> groupings, String between, Piece piece) {
        return IntStream.range(0, groupings.size())
                .mapToObj(place -> piece.of(groupings.get(place), place))
                .collect(Collectors.joining(between));
    }
}
