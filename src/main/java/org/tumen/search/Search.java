package org.tumen.search;

import io.vertx.core.Future;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.search.Match.Reason;

/**
 * One search: names first, whatever their spelling; then texts by their words; when that finds nothing, slugs by theirs,
 * unless a whole name is asked for, then texts by the words that were meant, and then what is near in spite of typing errors.
 */
final class Search {
    /** How few hits make a search look for names that hold it and for misprints too. */
    private static final int FEW = 20;

    /** How few make it look for misprints of a whole name, and for all that there may be. */
    private static final int NEARLY_NONE = 5;

    /** How long a text is that is too short to hold a typing error that can be told. */
    private static final int SHORT = 3;

    /** How many hits by names are enough. */
    private static final int MANY = 100;

    private final Snapshot snapshot;
    private final String text;
    private final Integer @Nullable [] kinds;
    private final Names names;
    private final Words words;
    private final Map<Long, Match> found = new HashMap<>();

    /** Who was found otherwise than by a name that counts, and may not be in sight. */
    private final Set<Long> doubtful = new HashSet<>();

    /** What texts were asked for, as PostgreSQL writes a text query. */
    private String sought;

    private Search(Snapshot snapshot, String text, Integer @Nullable [] kinds) {
        this.snapshot = snapshot;
        this.text = Normalizer.normalize(Names.shortened(text), Normalizer.Form.NFC);
        this.kinds = kinds;
        this.names = new Names(this.text);
        this.words = Words.of(this.text);
        this.sought = words.query();
    }

    /** A search for a text among kinds, or all kinds without them. */
    static Search of(Snapshot snapshot, String text, Integer @Nullable [] kinds) {
        return new Search(snapshot, text, kinds);
    }

    /** What it finds, best first. */
    Future<List<Match>> matches() {
        return names.folded().isEmpty() ? Future.succeededFuture(List.of()) : run();
    }

    /** Some of what it found, as it is shown: with what was looked for in its texts set apart. */
    Future<List<Hit>> hits(List<Match> matches) {
        return subjects(matches.stream().map(Match::subject))
                .compose(subjects -> marked(matches.stream()
                        .map(match -> new Hit(Objects.requireNonNull(subjects.get(match.subject())), match))
                        .toList()));
    }

    private Future<List<Hit>> marked(List<Hit> hits) {
        List<Hit> texts = hits.stream().filter(hit -> hit.match().isText()).toList();
        if (texts.isEmpty()) {
            return Future.succeededFuture(hits);
        }
        String[] told = texts.stream().map(Hit::matched).toArray(String[]::new);
        return snapshot.rows(Searches.MARKED, told, sought).map(rows -> {
            Map<Hit, Hit> marked = new HashMap<>();
            for (int at = 0; at < rows.size(); at++) {
                marked.put(
                        texts.get(at),
                        texts.get(at).with(Part.marked(told[at], rows.get(at).text("marked"))));
            }
            return hits.stream().map(hit -> marked.getOrDefault(hit, hit)).toList();
        });
    }

    private Future<List<Match>> run() {
        Likely likely = new Likely(snapshot, kinds, names);
        return likely.spelled()
                .compose(done -> called(likely))
                .compose(done -> few() ? more(likely) : done())
                .compose(done -> isEnough() ? done() : texts())
                .compose(done -> inSight());
    }

    private Future<Void> texts() {
        return begun().compose(done -> told(Searches.WORDS, Reason.TEXT, Match.TEXTS, inNames()))
                .compose(done ->
                        nothing() && !names.isFull() ? told(Searches.SLUGS, Reason.TEXT, Match.TEXTS, true) : done())
                .compose(done -> nothing() && !names.isFull() ? meant() : done())
                .compose(done -> count(Match::isLikely) + count(Match::isText) == 0
                                && names.folded().length() > SHORT
                        ? told(Searches.LETTERS, Reason.FUZZY, Match.NEAR_TEXTS, true)
                        : done())
                .compose(done -> names.isFull() ? done() : contained());
    }

    /** Looks for the last word in every form that it may be the beginning of. */
    private Future<Void> begun() {
        return Begun.query(snapshot, words).map(query -> {
            sought = query;
            return null;
        });
    }

    /** Looks for the words that were meant where nothing holds those that were asked for. */
    private Future<Void> meant() {
        return new Meant(snapshot, words).query().compose(query -> {
            if (query.isEmpty()) {
                return done();
            }
            sought = query;
            return told(Searches.WORDS, Reason.FUZZY, Match.NEAR_TEXTS, true);
        });
    }

    private Future<Void> contained() {
        return Contained.in(snapshot, words, kinds).map(matches -> {
            add(matches);
            return null;
        });
    }

    private Future<Void> called(Likely likely) {
        return likely.bearers().map(matches -> {
            add(matches);
            return null;
        });
    }

    private Future<Void> more(Likely likely) {
        return (isEnough() ? done() : likely.holding())
                .compose(done -> likely.slipped())
                .compose(done -> called(likely))
                .compose(done ->
                        count(Match::isLikely) < NEARLY_NONE ? likely.near().compose(near -> called(likely)) : done());
    }

    private static Future<Void> done() {
        return Future.succeededFuture();
    }

    private boolean nothing() {
        return count(Match::isWhole) == 0;
    }

    /** Whether little was found that is all that was asked for. */
    private boolean few() {
        return count(Match::isWhole) < (isEnough() ? NEARLY_NONE : FEW);
    }

    private long count(Predicate<Match> matches) {
        return found.values().stream().filter(matches).count();
    }

    /** Whether what was found is all that is looked for: persons by their names, and many, or some by a name, misprinted or not. */
    private boolean isEnough() {
        return kinds != null
                && Stream.of(kinds).allMatch(kind -> kind == Kind.PERSON.code)
                && (many()
                        || names.isFull() && !nothing()
                        || names.isOfFamily() && count(Match::isLikely) > 0
                        || names.isPart() && count(Match::isWhole) >= FEW);
    }

    private Future<Void> told(String sql, Reason reason, int tier, boolean too) {
        if (words.isEmpty()) {
            return done();
        }
        return snapshot.rows(sql, kinds, sought, text, too).map(rows -> {
            rows.forEach(row -> doubtful.add(row.id("subject")));
            add(rows.stream()
                    .map(row -> new Match(
                            row.id("subject"),
                            reason,
                            tier,
                            -row.real("weight"),
                            List.of(new Part(row.text("text"), false))))
                    .toList());
            return null;
        });
    }

    /** Whether words may stand in names that were not found as a part of them: several, or one that is too short for that. */
    private boolean inNames() {
        int letters = names.folded().length();
        return (words.areSeveral() || letters > 1 && letters < Likely.SHORTEST_PART) && !many();
    }

    /** Whether so much was found by names that nobody will look further. */
    private boolean many() {
        return found.size() >= MANY;
    }

    private void add(Collection<Match> matches) {
        matches.forEach(match -> found.merge(match.subject(), match, Match::better));
    }

    private Future<List<Match>> inSight() {
        return subjects(doubtful.stream())
                .map(seen -> found.values().stream()
                        .filter(match -> !doubtful.contains(match.subject()) || seen.containsKey(match.subject()))
                        .sorted(Match.BETTER)
                        .toList());
    }

    /** Those of some that are in sight. */
    private Future<Map<Long, Entity>> subjects(Stream<Long> some) {
        Long[] ids = some.toArray(Long[]::new);
        return ids.length == 0
                ? Future.succeededFuture(Map.of())
                : snapshot.rows(Searches.SUBJECTS, (Object) ids)
                        .map(rows ->
                                rows.stream().map(Entity::from).collect(Collectors.toMap(Entity::id, each -> each)));
    }
}
