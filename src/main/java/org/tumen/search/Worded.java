package org.tumen.search;

import java.text.Normalizer;
import java.util.List;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;

/** The filter by words: finds whatever a search by these words finds by its own texts, but all of it. */
public enum Worded {
    /** By what describes it. */
    TEXTS(held("text_value")),
    WORDINGS(held("wording_value")),
    /** By its title, which a source shows from when it is named. */
    TITLES(new Having(
            "select from source_at($1, '9999-01-01') t where t.id = %1$s and " + titled(),
            "select t.id as subject from source_at($1, '9999-01-01') t where " + titled(),
            "select t.id as subject from source_at($1, '9999-01-01') t where " + titled(),
            List.of("text")));

    private final Having having;

    Worded(Having having) {
        this.having = having;
    }

    private static Having held(String table) {
        String so = have("text");
        return Having.told(
                "select t.statement from " + table + " t where " + so,
                "join " + table + " t on t.statement = v.id where " + so,
                "true",
                List.of("text"));
    }

    private static String titled() {
        return have("title") + " and $2::date is not null";
    }

    /** Whether a column of t has all words of a text query of PostgreSQL. */
    private static String have(String column) {
        return "to_tsvector('english', spaced(t." + column + ")) @@ words_asked(%2$s)";
    }

    /** Adds the filter to others. */
    public Filter by(Filter filter) {
        return having.by(
                filter,
                "text",
                Having.Owner.ITSELF,
                new Object[] {"words"},
                (snapshot, text) -> Begun.query(snapshot, words(text)).map(query -> new Object[] {query}));
    }

    /** Names what is looked up for the filter, so that it is tried with all other statements. */
    static void declare(Graph graph) {
        for (Worded each : values()) {
            each.having.declare(graph, "filtered by words of " + each);
        }
    }

    private static Words words(String text) {
        return Words.of(Normalizer.normalize(Names.shortened(text), Normalizer.Form.NFC));
    }
}
