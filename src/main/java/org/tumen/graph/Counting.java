package org.tumen.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tumen.db.Snapshot;

/**
 * The SQL that counts the rows of a list. Rows that are alike in all that is counted are gathered first; only then words are
 * taken apart, and spans spread over the values that they may be. So many rows are read once, and little is done for each. How
 * many there are decides how they are read best, so it is planned for each question anew. Where tallies are read, rows are
 * gathered already.
 */
final class Counting {
    /** No year: what sorts after every day, or is open. */
    private static final int BEGINNING = 1;

    private static final int END = 9999;

    private final Counted.From from;
    private final List<Grouping> words;
    private final List<String> columns;
    private final List<Grouping> entities;

    private Counting(Counted.From from, List<Grouping> groupings) {
        this.from = from;
        this.words = groupings.stream().filter(grouping -> !grouping.entity()).toList();
        this.columns = words.stream()
                .flatMap(grouping -> grouping.columns().stream())
                .distinct()
                .toList();
        this.entities = groupings.stream().filter(Grouping::entity).toList();
    }

    /** Stands for each row among terms, none of which is so small. */
    static final int EACH = 0;

    /** The place of all rows among the facets. */
    static final int ALL = -1;

    /** One grouping, and how many of its values at most. */
    record Asked(Grouping by, int first) {}

    /** How many rows there are: at_most, as {@link #ALL}. */
    static String total(Counted.From from) {
        return "select " + ALL + " as facet, things as at_most from (select " + from.count() + "::int as things from "
                + from.things() + ") counted" + from.end();
    }

    /** The rows by all of some groupings at once, the most first: v0, slug0, v1, slug1, at_least, at_most. */
    static String counts(String rows, List<Grouping> groupings, int first) {
        Counting counting = new Counting(new Counted.From(rows, false), groupings);
        String values = each(
                groupings.size(),
                ", ",
                place -> "v%1$d, %2$s as slug%1$d"
                        .formatted(place, groupings.get(place).entity() ? slug("v" + place) : "null::text"));
        return "with counted as materialized (" + counting.crossed() + ") select " + values
                + ", at_least, at_most from (" + counting.spread(groupings, "counted", first) + ") most"
                + Snapshot.PLANNED_ANEW;
    }

    /** The rows by each of some groupings: facet (its place), value, slug, at_least, at_most; all of them as {@link #ALL}. */
    static String facets(Counted.From from, List<Asked> facets) {
        Counting counting = new Counting(from, facets.stream().map(Asked::by).toList());
        List<String> gathered = new ArrayList<>();
        String total = from.count() + "::int from " + from.things();
        if (!counting.columns.isEmpty()) {
            gathered.add("counted as materialized (" + new Counting(from, counting.words).crossed() + ")");
            counting.narrowed().forEach((name, sql) -> gathered.add(name + " as materialized (" + sql + ")"));
            total = "coalesce(sum(things), 0)::int from counted";
        }
        if (!counting.entities.isEmpty() && !from.tallied()) {
            gathered.add("tallied as materialized (" + counting.tallied() + ")");
            total = counting.columns.isEmpty()
                    ? "coalesce(sum(things), 0)::int from tallied where term = " + EACH
                    : total;
        }
        String each = each(
                facets.size(),
                "",
                place -> "(select %d as facet, v0, %s as is_entity, at_least, at_most from (%s) most) union all "
                        .formatted(place, facets.get(place).by.entity(), counting.facet(facets.get(place))));
        return (gathered.isEmpty() ? "" : "with " + String.join(", ", gathered) + " ")
                + "select facet, v0 as value, case when is_entity then "
                + slug("v0") + " end as slug, at_least, at_most from (" + each
                + "(select " + ALL + ", null::bigint, false, 0, " + total
                + ")) found" + from.end() + " order by facet, at_most desc, at_least desc, v0";
    }

    private String facet(Asked facet) {
        return facet.by.entity()
                ? from.tallied() ? summed(terms(facet.by), facet.first) : tally(terms(facet.by), facet.first)
                : spread(List.of(facet.by), narrow(facet.by), facet.first);
    }

    /** By the names of what they are: what was counted, gathered by the columns of one grouping alone. */
    private Map<String, String> narrowed() {
        Map<String, String> narrowed = new LinkedHashMap<>();
        words.forEach(by -> {
            String keys = each(by.columns().size(), ", ", place -> column(by, place));
            narrowed.put(
                    narrow(by), "select %1$s, sum(things)::int as things from counted group by %1$s".formatted(keys));
        });
        return narrowed;
    }

    private String narrow(Grouping by) {
        return "counted_by_" + each(by.columns().size(), "_", place -> column(by, place));
    }

    /** How many rows there are of each: alike in the columns (c), and with the same entity of each grouping (t). */
    private String crossed() {
        List<String> told = new ArrayList<>();
        columns.forEach(column -> told.add(column + " as c" + told.size()));
        String lists = each(entities.size(), "", place -> ", " + orNone(entities.get(place)) + " as s" + place);
        String rows = "select " + String.join(", ", told) + (told.isEmpty() ? lists.substring(2) : lists)
                + (from.tallied() ? ", s.things" : "") + " from " + from.things();
        List<String> keys = new ArrayList<>();
        IntStream.range(0, columns.size()).forEach(place -> keys.add("c" + place));
        for (int place = 0; place < entities.size(); place++) {
            rows = "select told.*, unnest(s%1$d) as t%1$d from (%2$s) told".formatted(place, rows);
            keys.add("t" + place);
        }
        String by = String.join(", ", keys);
        return "select " + by + ", " + (from.tallied() ? "sum(things)" : "count(*)") + "::int as things from (" + rows
                + ") told group by " + by;
    }

    /** How many rows have each entity of any grouping; the base of a grouping stands for those that have none, 0 for all. */
    private String tallied() {
        return "select term, count(*) as things from (select unnest("
                + (columns.isEmpty() ? "array[" + EACH + "::bigint] || " : "")
                + entities.stream().map(Counting::orNone).collect(Collectors.joining(" || ")) + ") as term from "
                + from.rows()
                + ") told group by term";
    }

    /** How many have each entity of one grouping, the most first, where tallies tell: an index holds them in its order. */
    private String summed(Grouping.Terms terms, int first) {
        return """
                select nullif(s.term - %2$d, 0) as v0, sum(s.things)::int as at_least, sum(s.things)::int as at_most
                from %1$s and s.term >= %2$d and s.term < %3$d group by s.term order by at_most desc, v0 limit %4$d""".formatted(from.rows(), terms.base(), terms.end(), first);
    }

    private static String tally(Grouping.Terms terms, int first) {
        return """
                select nullif(term - %1$d, 0) as v0, things::int as at_least, things::int as at_most from tallied
                where term >= %1$d and term < %2$d order by things desc, v0 limit %3$d""".formatted(terms.base(), terms.end(), first);
    }

    private String spread(List<Grouping> groupings, String counted, int first) {
        int count = groupings.size();
        String values = each(count, ", ", place -> "v%1$d.value as v%1$d".formatted(place));
        String certain = each(count, " and ", place -> certain(groupings.get(place)));
        String keys = each(count, ", ", place -> "v%d.value".formatted(place));
        return "select " + values + ", coalesce(sum(things) filter (where " + certain
                + "), 0)::int as at_least, sum(things)::int as at_most from " + counted
                + each(count, "", place -> spread(groupings.get(place), counted, "v" + place)) + " group by " + keys
                + " order by at_most desc, at_least desc, " + keys + " limit " + first;
    }

    private String certain(Grouping grouping) {
        return isSpan(grouping)
                ? "%s is not distinct from %s".formatted(column(grouping, 0), column(grouping, 1))
                : "true";
    }

    /** A span counts as possible for each year that it may be; an open end goes as far as there are years at all. */
    private String spread(Grouping grouping, String counted, String name) {
        if (isSpan(grouping)) {
            return """
                     cross join lateral (
                        select null::bigint as value where %1$s = %4$d
                        union all
                        select generate_series(
                            greatest(%1$s, (select least(min(%1$s) filter (where %1$s > %3$d),
                                min(%2$s) filter (where %2$s < %4$d)) from %6$s)),
                            least(%2$s, (select greatest(max(%1$s) filter (where %1$s < %4$d),
                                max(%2$s) filter (where %2$s < %4$d)) from %6$s)))
                        where %1$s < %4$d) %5$s
                    """.formatted(column(grouping, 0), column(grouping, 1), BEGINNING, END, name, counted);
        }
        if (grouping.entity()) {
            return " cross join lateral (select nullif(t%d - %d, 0) as value) %s"
                    .formatted(entities.indexOf(grouping), terms(grouping).base(), name);
        }
        return grouping.terms() == null
                ? " cross join lateral (select %s::bigint as value) %s".formatted(column(grouping, 0), name)
                : (" left join word_set %1$s_of on %1$s_of.id = %2$s cross join lateral"
                                + " (select nullif(term - %3$d, 0) as value from unnest(%4$s) term) %1$s")
                        .formatted(
                                name,
                                column(grouping, 0),
                                terms(grouping).base(),
                                terms(grouping).orNone(name + "_of.words"));
    }

    private String column(Grouping grouping, int place) {
        return "c" + columns.indexOf(grouping.columns().get(place));
    }

    private static boolean isSpan(Grouping grouping) {
        return grouping.columns().size() > 1;
    }

    private static Grouping.Terms terms(Grouping grouping) {
        return Objects.requireNonNull(grouping.terms());
    }

    private static String orNone(Grouping grouping) {
        return terms(grouping).orNone(grouping.columns().get(0));
    }

    private static String slug(String value) {
        return "(select e.slug from entity e where e.id = " + value + ")";
    }

    private static String each(int count, String between, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining(between));
    }
}
