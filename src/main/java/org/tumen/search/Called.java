package org.tumen.search;

import java.util.List;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;

/** The filter by name: finds those whom a search by this name would find, whatever the spelling. */
public final class Called {
    /**
     * Called so: a name p that a search takes for the one asked for (2), that holds it (4), at its beginning (5) or within (6), or
     * that has this family name (3).
     */
    private static final String SO = """
            (p.folded = any(%2$s) or p.sounds && %3$s
             or p.folded like %4$s and (p.folded like %5$s or normalize(p.text, nfkd) ~* %6$s))
            """;

    /** Those who bear such names, looked up name by name: the first of some come soon. */
    private static final String BEARERS =
            "(select v.subject from statement_at($1, $2) v where v.name = p.id offset 0) v where " + SO;

    private static final Having NAMES = new Having(
            "select from statement_at($1, $2) v join printed_name p on p.id = v.name"
                    + " where v.property = 1 and v.subject = %1$s and " + SO,
            "select v.subject from printed_name p cross join lateral " + BEARERS,
            "select v.subject from printed_name p cross join lateral " + BEARERS,
            List.of("text[]", "int[]", "text", "text", "text"));

    private Called() {}

    /** Adds the filter to others; it is for those who bear the names themselves. */
    public static Filter by(Filter filter) {
        return by(filter, Having.Owner.ITSELF);
    }

    /**
     * Adds the filter to others.
     *
     * @param own tells what is of those who bear the names, {@code %s}
     * @param bearer who would bear the name of a row s
     */
    public static Filter by(Filter filter, String own, String bearer) {
        return by(filter, new Having.Owner(own, bearer));
    }

    private static Filter by(Filter filter, Having.Owner owner) {
        return NAMES.by(filter, "name", owner, bound(new Names("name"), new String[] {"name"}), (snapshot, text) -> {
            Names names = new Names(text);
            return Likely.meant(snapshot, names).map(folded -> bound(names, folded));
        });
    }

    /** Names what is looked up for the filter, so that it is tried with all other statements. */
    static void declare(Graph graph) {
        NAMES.declare(graph, "called so");
    }

    private static Object[] bound(Names names, String[] folded) {
        return new Object[] {
            folded,
            names.familyKeys(),
            holding(names.folded()),
            names.folded() + "%",
            names.within().regex()
        };
    }

    /** Names that hold a folded text; those that begin with it when it is too short to be looked up within them. */
    private static String holding(String folded) {
        return folded.isEmpty() ? "" : (folded.length() < Likely.SHORTEST_PART ? "" : "%") + folded + "%";
    }
}
