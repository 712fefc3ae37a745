package org.tumen.summary;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumen.db.Change;
import org.tumen.statement.Term;
import org.tumen.statement.TextNumber;

/** The words among the terms of a subject, told once for all that share them. */
record WordSet(long id, List<Long> words) {
    /** The id is a hash of the words: who writes a set needs not look whether it stands. */
    static WordSet of(List<Long> terms) {
        List<Long> words = Term.words(terms);
        String text = words.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new WordSet(TextNumber.of(text), words);
    }

    /** Makes what is shown of some subjects stand as given, with the sets of words that it needs. */
    static Future<Void> replace(Change change, Collection<Long> subjects, Collection<JsonObject> summaries) {
        Map<Long, JsonObject> sets = new HashMap<>();
        for (JsonObject summary : summaries) {
            WordSet set = of(
                    summary.getJsonArray("terms").stream().map(Long.class::cast).toList());
            summary.put("word_set", set.id);
            sets.putIfAbsent(set.id, new JsonObject().put("id", set.id).put("words", new JsonArray(set.words)));
        }
        return change.add("word_set", sets.values()).compose(added -> change.replace("summary", subjects, summaries));
    }
}
