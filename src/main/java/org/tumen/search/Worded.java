package org.tumen.search;

import io.vertx.core.Future;
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
    TITLES("""
            select t.id as subject from source_at($1, '9999-01-01') t
            where to_tsvector('english', spaced(t.title)) @@ words_asked(%2$s) and $2::date is not null %1$s
            """);

    /** What has all words of a text query of PostgreSQL. */
    private final Having having;

    Worded(String subjects) {
        having = new Having(subjects, List.of("text"));
    }

    /** The subjects of the texts of a table. */
    private static String held(String table) {
        return """
                select v.subject
                from (
                    select t.statement from\s""" + table + """
                     t where to_tsvector('english', spaced(t.text)) @@ words_asked(%2$s) %1$s) told
                join statement_at($1, $2) v on v.id = told.statement
                """;
    }

    /** Adds the filter to others. */
    public Filter by(Filter filter) {
        return having.by(
                filter,
                "text",
                Having.Owner.ITSELF,
                new Object[] {"words"},
                (snapshot, text) -> Future.succeededFuture(new Object[] {query(text)}));
    }

    /** Names what is looked up for the filter, so that it is tried with all other statements. */
    static void declare(Graph graph) {
        for (Worded each : values()) {
            each.having.declare(graph, "filtered by words of " + each);
        }
    }

    private static String query(String text) {
        return Words.of(Normalizer.normalize(Names.shortened(text), Normalizer.Form.NFC))
                .query();
    }
}
