package org.tumen.search;

import org.tumen.graph.Filter;
import org.tumen.statement.Folded;

/** The filter by name: finds those whom a search by this name would find, whatever the spelling. */
public final class Called {
    /** Called so: a name in sight that a search takes for the one asked for, or that holds it. */
    private static final String BEARERS = """
            (
                select v.subject from name_value n join statement_at($1, $2) v on v.id = n.statement
                where n.folded = any(%s) or n.folded like %s)
            """;

    private Called() {}

    /** Adds the filter to others; it is for those who bear the names themselves. */
    public static Filter by(Filter filter) {
        return by(filter, "s.subject in %s");
    }

    /** Adds the filter to others; {@code own} tells what is of those who bear the names, {@code %s}. */
    public static Filter by(Filter filter, String own) {
        return filter.field(
                "name",
                new Asked("name", new String[] {"name"}),
                (snapshot, name) -> {
                    Names names = new Names(name.toString());
                    return Likely.meant(snapshot, names).map(folded -> new Asked(names.folded(), folded));
                },
                (parameters, asked) -> own.formatted(BEARERS.formatted(
                        parameters.add(((Asked) asked).folded, "text[]"),
                        parameters.add(holding(((Asked) asked).name), "text"))));
    }

    /** What is asked for, folded, and the names that a search finds by it, folded. */
    private record Asked(String name, String[] folded) {}

    /** Names that hold a text; those that begin with it when it is too short to be looked up within them. */
    private static String holding(String name) {
        String folded = Folded.of(name);
        return folded.isEmpty() ? "" : (folded.length() < Likely.SHORTEST_PART ? "" : "%") + folded + "%";
    }
}
