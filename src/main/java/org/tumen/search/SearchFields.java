package org.tumen.search;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Page;
import org.tumen.graph.TypeFields;

/** The search in the graph. */
public final class SearchFields {
    private SearchFields() {}

    public static void declare(Graph graph) {
        TypeFields<Hit> hit = graph.type("SearchHit", Hit::subject);
        hit.column("subject", Hit::subject)
                .column("reason", Hit::reason)
                .column("matched", Hit::matched)
                .column("parts", Hit::parts);
        TypeFields<Part> part = graph.type("MatchedPart", found -> found);
        part.column("text", Part::text).column("found", Part::found);
        Page.<Hit>declare(graph, "SearchHit");
        graph.root("search", SearchFields::search);
        graph.relation("Query", "search, spelled", Searches.SPELLED);
        graph.relation("Query", "search, beginning", Searches.BEGINNING);
        graph.relation("Query", "search, holding", Searches.HOLDING);
        graph.relation("Query", "search, holding of kinds", Searches.HOLDING_OF_KINDS);
        graph.relation("Query", "search, slipped", Searches.SLIPPED);
        graph.relation("Query", "search, parted", Searches.PARTED);
        graph.relation("Query", "search, near", Searches.NEAR);
        graph.relation("Query", "search, bearers", Searches.BEARERS);
        graph.relation("Query", "search, bearers of kinds", Searches.BEARERS_OF_KINDS);
        graph.relation("Query", "search, held", Searches.HELD);
        graph.relation("Query", "search, words", Searches.WORDS);
        graph.relation("Query", "search, slugs", Searches.SLUGS);
        graph.relation("Query", "search, marked", Searches.MARKED);
        graph.relation("Query", "search, letters", Searches.LETTERS);
        graph.relation("Query", "search, held words", Meant.HELD);
        graph.relation("Query", "search, near words", Meant.NEAR);
        graph.relation("Query", "search, begun words", Begun.BEYOND);
        graph.relation("Query", "search, subjects", Searches.SUBJECTS);
        Called.declare(graph);
        Worded.declare(graph);
    }

    private static Future<Page<Hit>> search(Snapshot snapshot, Map<String, Object> arguments) {
        String text = String.valueOf(arguments.get("text"));
        Integer[] kinds = kinds(arguments.get("kinds"));
        Search search = Search.of(snapshot, text, kinds);
        return search.matches().compose(matches -> {
            Page<Match> page = Page.ranked(
                    snapshot,
                    "search" + text + arguments.get("kinds"),
                    arguments,
                    matches,
                    match -> Long.toString(match.subject()));
            return search.hits(page.nodes()).map(page::with);
        });
    }

    private static Integer @Nullable [] kinds(@Nullable Object kinds) {
        return kinds == null
                ? null
                : ((List<?>) kinds)
                        .stream()
                                .map(kind -> Kind.valueOf(kind.toString()).code)
                                .toArray(Integer[]::new);
    }
}
