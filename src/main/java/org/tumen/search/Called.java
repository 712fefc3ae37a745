package org.tumen.search;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Filter;
import org.tumen.graph.Parameters;
import org.tumen.statement.Folded;

/** The filter by name: finds those whom a search by this name would find, whatever the spelling. */
public final class Called {
    /** How many who are called so are looked up once for all that is asked of them. */
    private static final int FEW = 1_000;

    /** Called so: a name in sight that a search takes for the one asked for, or that holds it. */
    private static final String BEARERS = """
            (
                select v.subject from name_value n join statement_at($1, $2) v on v.id = n.statement
                where n.folded = any(%s) or n.folded like %s)
            """;

    /** The same, one more than are few at most; how many names there are is not to be guessed, so they are found first. */
    static final String SOME_BEARERS = """
            select v.subject as id
            from (select n.statement from name_value n where n.folded = any($3::text[]) or n.folded like $4 offset 0) named
            join statement_at($1, $2) v on v.id = named.statement
            limit\s""" + (FEW + 1) + Snapshot.PLANNED_ANEW;

    private Called() {}

    /** Adds the filter to others; it is for those who bear the names themselves. */
    public static Filter by(Filter filter) {
        return by(filter, "s.subject in %s");
    }

    /** Adds the filter to others; {@code own} tells what is of those who bear the names, {@code %s}. */
    public static Filter by(Filter filter, String own) {
        return filter.field(
                "name",
                new Asked("name", new String[] {"name"}, null),
                (snapshot, name) -> asked(snapshot, new Names(name.toString())),
                (parameters, asked) -> own.formatted(((Asked) asked).bearers(parameters)));
    }

    private static Future<Object> asked(Snapshot snapshot, Names names) {
        return Likely.meant(snapshot, names)
                .compose(folded -> snapshot.rows(SOME_BEARERS, folded, holding(names.folded()))
                        .map(rows -> new Asked(
                                names.folded(),
                                folded,
                                rows.size() > FEW
                                        ? null
                                        : rows.stream().map(row -> row.id("id")).toArray(Long[]::new))));
    }

    /**
     * What is asked for, folded, and the names that a search finds by it, folded.
     *
     * @param few who is called so; null when they are many, and found anew by each statement that asks
     */
    private record Asked(String name, String[] folded, Long @Nullable [] few) {
        String bearers(Parameters parameters) {
            return few != null
                    ? "(select unnest(" + parameters.add(few, "bigint[]") + "))"
                    : BEARERS.formatted(parameters.add(folded, "text[]"), parameters.add(holding(name), "text"));
        }
    }

    /** Names that hold a text; those that begin with it when it is too short to be looked up within them. */
    private static String holding(String name) {
        String folded = Folded.of(name);
        return folded.isEmpty() ? "" : (folded.length() < Likely.SHORTEST_PART ? "" : "%") + folded + "%";
    }
}
