package org.tumen.search;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tumen.db.Snapshot;

/**
 * Words of which the last is typed beyond the stem that texts are looked up by: "consulat" begins "consulate", which stands
 * in the index as "consul". The table of words only suggests; what counts is what texts hold at the revision and day asked for.
 */
final class Begun {
    /** The words that begin with a text ($3) and whose stems do not. */
    static final String BEYOND = """
            select h.word from held_word h
            where $1::int is not null and $2::date is not null
              and h.word >= $3 and h.word < $3 || chr(1114111)
              and not exists (
                  select from unnest(tsvector_to_array(to_tsvector('english', h.word))) stem where starts_with(stem, $3))
            order by h.word
            limit 20
            """;

    private Begun() {}

    /** A query for what has all the words, the last in every form that it may be the beginning of. */
    static Future<String> query(Snapshot snapshot, Words words) {
        if (words.isEmpty() || !words.isBegun() || !Meant.isTellable(words.last())) {
            return Future.succeededFuture(words.query());
        }
        int last = words.each().size() - 1;
        return snapshot.rows(BEYOND, words.last().toLowerCase(Locale.ROOT)).compose(rows -> {
            List<String> longer = rows.stream().map(row -> row.text("word")).toList();
            return Meant.held(snapshot, longer, true).map(held -> {
                Stream<String> told = held.stream().sorted().map(longer::get);
                return held.isEmpty()
                        ? words.query()
                        : words.query(Map.of(
                                last,
                                Stream.concat(told, Stream.of(words.query(last)))
                                        .toList()));
            });
        });
    }
}
