package org.tumen.search;

import io.vertx.core.Future;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Parameters;

/** The filter by words: finds whatever a search by these words finds by its own texts, but all of it. */
public enum Worded {
    /** By what describes it. */
    TEXTS(held("text_value")),
    WORDINGS(held("wording_value")),
    /** By its title, which a source shows from when it is named. */
    TITLES("""
            select t.id as subject from source_at($1, '9999-01-01') t
            where to_tsvector('english', spaced(t.title)) @@ words_asked(%s) and $2::date is not null
            """);

    /** What has all words of a text query of PostgreSQL ({@code %s}). */
    private final String having;

    Worded(String having) {
        this.having = having;
    }

    /** The subjects of the texts of a table; how many texts there are is not to be guessed, so they are found first. */
    private static String held(String table) {
        return """
                select v.subject
                from (
                    select t.statement from\s""" + table + """
                     t where to_tsvector('english', spaced(t.text)) @@ words_asked(%s) offset 0) told
                join statement_at($1, $2) v on v.id = told.statement
                """;
    }

    /** Adds the filter to others. */
    public Filter by(Filter filter) {
        return filter.field(
                "text",
                new Asked("words", null),
                (snapshot, text) -> asked(snapshot, query(text.toString())),
                (parameters, asked) -> "s.subject in " + subjects((Asked) asked, parameters));
    }

    /** Names what is looked up for the filter, so that it is tried with all other statements. */
    static void declare(Graph graph) {
        for (Worded each : values()) {
            graph.relation("Query", "filtered by words of " + each, each.some());
        }
    }

    /** What has all words ($3), one more than are few at most. */
    private String some() {
        return "select told.subject as id from (" + having.formatted("$3") + ") told limit " + (Called.FEW + 1)
                + Snapshot.PLANNED_ANEW;
    }

    private static String query(String text) {
        return Words.of(Normalizer.normalize(Names.shortened(text), Normalizer.Form.NFC))
                .query();
    }

    private Future<Object> asked(Snapshot snapshot, String words) {
        return snapshot.rows(some(), words).map(rows -> new Asked(words, Called.few(rows)));
    }

    private String subjects(Asked asked, Parameters parameters) {
        return asked.few != null
                ? "(select unnest(" + parameters.add(asked.few, "bigint[]") + "))"
                : "(" + having.formatted(parameters.add(asked.words, "text")) + ")";
    }

    /**
     * What is asked for.
     *
     * @param few what has the words; null when it is much, and found anew by each statement that asks
     */
    private record Asked(String words, Long @Nullable [] few) {}
}
