package org.tumen.search;

import org.tumen.graph.Filter;
import org.tumen.statement.Folded;

/** The filter by name: finds those whom a search by this name would find, whatever the spelling. */
public final class Called {
    /** Called so: a name in sight that a search takes for the one asked for, or that holds it; {@code %s} is who. */
    private static final String BEARING = """
            %3$s in (
                select v.subject from name_value n join statement_at($1, $2) v on v.id = n.statement
                where n.folded = any(%1$s) or n.folded like %2$s)
            """;

    private Called() {}

    /** Adds the filter to others; {@code who} is the expression of the entity that bears the names. */
    public static Filter by(Filter filter, String who) {
        return filter.field(
                "name",
                new Asked("name", new String[] {"name"}),
                (snapshot, name) -> {
                    Names names = new Names(name.toString());
                    return Likely.meant(snapshot, names).map(folded -> new Asked(names.folded(), folded));
                },
                (parameters, asked) -> BEARING.formatted(
                        parameters.add(((Asked) asked).folded, "text[]"),
                        parameters.add(holding(((Asked) asked).name), "text"),
                        who));
    }

    /** What is asked for, folded, and the names that a search finds by it, folded. */
    private record Asked(String name, String[] folded) {}

    /** Names that hold a text; those that begin with it when it is too short to be looked up within them. */
    private static String holding(String name) {
        String folded = Folded.of(name);
        return folded.isEmpty() ? "" : (folded.length() < Likely.SHORTEST_PART ? "" : "%") + folded + "%";
    }
}
