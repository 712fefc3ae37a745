package org.tumen.search;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.entity.Kind;
import org.tumen.search.Match.Reason;

/** Organizations and places whose whole name stands among the words that are looked for: the BBC in "BBC News". */
final class Contained {
    private static final List<Integer> KINDS = List.of(Kind.ORGANIZATION.code, Kind.PLACE.code);

    private static final int MOST = 150;

    /** What a name costs that is a part of what is looked for, above one that holds all of it; and each word that it lacks. */
    private static final double COST = 1_000;

    private Contained() {}

    /** Those of the kinds asked for, or of both without them; beside names that hold it all when they are half of it or more. */
    static Future<List<Match>> in(Snapshot snapshot, Words words, Integer @Nullable [] kinds) {
        Map<String, Integer> runs = words.runs();
        Integer[] named = KINDS.stream()
                .filter(kind -> kinds == null || Arrays.asList(kinds).contains(kind))
                .toArray(Integer[]::new);
        if (runs.isEmpty() || named.length == 0) {
            return Future.succeededFuture(List.of());
        }
        return snapshot.rows(Searches.BEARERS_OF_KINDS, named, runs.keySet().toArray(String[]::new), MOST)
                .map(rows -> rows.stream()
                        .map(Printed::from)
                        .flatMap(name -> Stream.ofNullable(runs.get(name.folded()))
                                .map(count -> match(name, count, words.each().size())))
                        .toList());
    }

    private static Match match(Printed name, int held, int asked) {
        return Match.of(name, Reason.TEXT, 2 * held >= asked ? Match.HOLDS : Match.PARTLY, COST * (1 + asked - held));
    }
}
