package org.tumen.search;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.graph.Filter;
import org.tumen.graph.Parameters;

/** The filter by name: finds those whom a search by this name would find, whatever the spelling. */
public final class Called {
    /** How many who are called so are looked up once for all that is asked of them. */
    static final int FEW = 1_000;

    /** Called so: a name in sight that a search takes for the one asked for, that holds it, or that has this family name. */
    private static final String BEARERS = """
            (
                select v.subject from (%s) named join statement_at($1, $2) v on v.id = named.statement and v.property = 1)
            """;

    /** The same, one more than are few at most; how many names there are is not to be guessed, so they are found first. */
    static final String SOME_BEARERS =
            """
            select v.subject as id
            from (%s offset 0) named
            join statement_at($1, $2) v on v.id = named.statement and v.property = 1
            limit\s""".formatted(named("$3::text[]", "$4::int[]", "$5", "$6", "$7")) + (FEW + 1) + Snapshot.PLANNED_ANEW;

    private Called() {}

    /** The statements of names that are one of some, have a key of a family name, or hold one, at their beginning or within. */
    private static String named(String folded, String families, String holding, String beginning, String within) {
        return """
                select n.statement
                from (
                    select p.text, p.folded from printed_name p
                    where p.folded = any(%s) or p.folded like %s and (p.folded like %s or normalize(p.text, nfkd) ~* %s)
                    union all
                    select p.text, p.folded from printed_name p where p.sounds && %s) p
                join name_value n on n.folded = p.folded and n.text = p.text and octet_length(n.text) <= 500
                """.formatted(folded, holding, beginning, within, families);
    }

    /** Adds the filter to others; it is for those who bear the names themselves. */
    public static Filter by(Filter filter) {
        return by(filter, "s.subject in %s");
    }

    /** Adds the filter to others; {@code own} tells what is of those who bear the names, {@code %s}. */
    public static Filter by(Filter filter, String own) {
        return filter.field(
                "name",
                new Asked(new Names("name"), new String[] {"name"}, null),
                (snapshot, name) -> asked(snapshot, new Names(name.toString())),
                (parameters, asked) -> own.formatted(((Asked) asked).bearers(parameters)));
    }

    private static Future<Object> asked(Snapshot snapshot, Names names) {
        return Likely.meant(snapshot, names)
                .compose(folded -> snapshot.rows(
                                SOME_BEARERS,
                                folded,
                                names.familyKeys(),
                                holding(names.folded()),
                                names.folded() + "%",
                                names.within().regex())
                        .map(rows -> new Asked(names, folded, few(rows))));
    }

    /** The ids of so many as are few; null when they are more. */
    static Long @Nullable [] few(List<Row> rows) {
        return rows.size() > FEW ? null : rows.stream().map(row -> row.id("id")).toArray(Long[]::new);
    }

    /**
     * What is asked for, and the names that a search finds by it, folded.
     *
     * @param few who is called so; null when they are many, and found anew by each statement that asks
     */
    private record Asked(Names names, String[] folded, Long @Nullable [] few) {
        String bearers(Parameters parameters) {
            return few != null
                    ? "(select unnest(" + parameters.add(few, "bigint[]") + "))"
                    : BEARERS.formatted(named(
                            parameters.add(folded, "text[]"),
                            parameters.add(names.familyKeys(), "int[]"),
                            parameters.add(holding(names.folded()), "text"),
                            parameters.add(names.folded() + "%", "text"),
                            parameters.add(names.within().regex(), "text")));
        }
    }

    /** Names that hold a folded text; those that begin with it when it is too short to be looked up within them. */
    private static String holding(String folded) {
        return folded.isEmpty() ? "" : (folded.length() < Likely.SHORTEST_PART ? "" : "%") + folded + "%";
    }
}
