package org.tumen.search;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entity;
import org.tumen.search.Match.Reason;

/**
 * One search: names first, whatever their spelling; then texts by their words; when that finds nothing, slugs by theirs, and
 * then what is near in spite of typing errors.
 */
final class Search {
    /** How few hits make a search look for misprints too. */
    private static final int FEW = 20;

    /** How long a text is that is too short to hold a typing error that can be told. */
    private static final int SHORT = 3;

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 16;

    private final Snapshot snapshot;
    private final String text;
    private final Integer @Nullable [] kinds;
    private final Names names;
    private final Map<Long, Match> found = new HashMap<>();

    private Search(Snapshot snapshot, String text, Integer @Nullable [] kinds) {
        this.snapshot = snapshot;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.kinds = kinds;
        this.names = new Names(this.text);
    }

    /** What a text finds among kinds, or all kinds without them, best first. */
    static Future<List<Hit>> of(Snapshot snapshot, String text, Integer @Nullable [] kinds) {
        Search search = new Search(snapshot, text, kinds);
        return search.names.folded().isEmpty() ? Future.succeededFuture(List.of()) : search.run();
    }

    private Future<List<Hit>> run() {
        Likely likely = new Likely(snapshot, kinds, names);
        return likely.whole()
                .compose(done -> called(likely))
                .compose(done -> few() ? likely.near().compose(near -> called(likely)) : done())
                .compose(done -> told(Searches.WORDS, Reason.TEXT, Match.TEXTS))
                .compose(done -> nothing() ? told(Searches.SLUGS, Reason.TEXT, Match.TEXTS) : done())
                .compose(done -> nothing() && names.folded().length() > SHORT
                        ? told(Searches.LETTERS, Reason.FUZZY, Match.NEAR_TEXTS)
                        : done())
                .compose(done -> hits());
    }

    private Future<Void> called(Likely likely) {
        return likely.bearers().map(matches -> {
            add(matches);
            return null;
        });
    }

    private static Future<Void> done() {
        return Future.succeededFuture();
    }

    private boolean nothing() {
        return found.values().stream().noneMatch(Match::isWhole);
    }

    /** Whether little was found that is all that was asked for. */
    private boolean few() {
        return found.values().stream().filter(Match::isWhole).limit(FEW).count() < FEW;
    }

    private Future<Void> told(String sql, Reason reason, int tier) {
        String words = words();
        if (words.isEmpty()) {
            return done();
        }
        return rows(sql, words, text).map(rows -> {
            add(rows.stream()
                    .map(row -> new Match(
                            row.id("subject"), reason, tier, -row.real("weight"), Part.marked(row.text("marked"))))
                    .toList());
            return null;
        });
    }

    /** The words as a query of PostgreSQL: all of them, the last as it is typed so far. */
    private String words() {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? "" : String.join(" & ", words) + ":*";
    }

    private Future<List<Row>> rows(String sql, Object... parameters) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(kinds);
        all.addAll(Arrays.asList(parameters));
        return snapshot.rows(sql, all.toArray());
    }

    private void add(Collection<Match> matches) {
        matches.forEach(match -> found.merge(match.subject(), match, Match::better));
    }

    private Future<List<Hit>> hits() {
        Long[] ids = found.keySet().toArray(Long[]::new);
        return snapshot.rows(Searches.SUBJECTS, (Object) ids).map(rows -> {
            Map<Long, Entity> entities =
                    rows.stream().map(Entity::from).collect(Collectors.toMap(Entity::id, entity -> entity));
            return found.values().stream()
                    .filter(match -> entities.containsKey(match.subject()))
                    .sorted(Match.BETTER)
                    .map(match -> new Hit(java.util.Objects.requireNonNull(entities.get(match.subject())), match))
                    .toList();
        });
    }
}
