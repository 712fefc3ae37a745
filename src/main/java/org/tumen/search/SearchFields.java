package org.tumen.search;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tumen.db.Snapshot;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Folded;

/** The search in the graph. */
public final class SearchFields {
    private SearchFields() {}

    public static void declare(Graph graph) {
        TypeFields<Hit> hit = graph.type("SearchHit", Hit::subject);
        hit.column("subject", Hit::subject).column("reason", Hit::reason).column("matched", Hit::matched);
        graph.root("search", SearchFields::search);
    }

    private static Future<List<Hit>> search(Snapshot snapshot, Map<String, Object> arguments) {
        int first = Listing.first(arguments);
        String text = String.valueOf(arguments.get("text"));
        String folded = Folded.of(text);
        if (folded.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        List<String> words = words(text);
        String[] all = words.toArray(String[]::new);
        return snapshot.rows(Searches.FOUND, folded, turned(words), kinds(arguments.get("kinds")), first, all)
                .map(rows -> rows.stream().map(Hit::from).toList());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words with the first ones moved to the end, in every way: "Yong Ho Thae" is "Thae Yong Ho". */
    private static String[] turned(List<String> words) {
        if (words.size() > 8) {
            return new String[0];
        }
        return IntStream.range(1, Math.max(1, words.size()))
                .mapToObj(from ->
                        String.join("", words.subList(from, words.size())) + String.join("", words.subList(0, from)))
                .toArray(String[]::new);
    }

    private static Integer @org.jspecify.annotations.Nullable [] kinds(
            @org.jspecify.annotations.Nullable Object kinds) {
        return kinds == null
                ? null
                : ((List<?>) kinds)
                        .stream()
                                .map(kind -> Kind.valueOf(kind.toString()).code)
                                .toArray(Integer[]::new);
    }
}
