package org.tumen.search;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.entity.Kind;

/**
 * The printed names that a text may mean: each is weighed once, however many people bear it, and only who bears the best
 * of them is looked for.
 */
final class Likely {
    /** Of how many printed names bearers are looked for, and how many bearers at most. */
    private static final int MOST = 500;

    private static final int MOST_BEARERS = 150;

    /** Of how many people all names are weighed; nobody else is found. */
    private static final int LIKELIEST = 100;

    /** Comes after all letters. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** How much more than the likeliest spelling another may cost in a list that is not ranked. */
    private static final double FAR_LESS = 2.5;

    /** How long a part of a name must be for the index to find it within names. */
    static final int SHORTEST_PART = 3;

    private final Snapshot snapshot;
    private final Integer @Nullable [] kinds;
    private final Names names;
    private final Map<String, Found> found = new HashMap<>();
    private boolean looked = true;

    Likely(Snapshot snapshot, Integer @Nullable [] kinds, Names names) {
        this.snapshot = snapshot;
        this.kinds = kinds;
        this.names = names;
    }

    /**
     * The names in sight that a text means, folded: those that are it in whatever spelling; else, unless it is a Korean name, those
     * near it.
     */
    static Future<String[]> meant(Snapshot snapshot, Names names) {
        if (names.folded().isEmpty()) {
            return Future.succeededFuture(new String[0]);
        }
        Likely likely = new Likely(snapshot, null, names);
        return likely.spelled()
                .compose(done -> likely.borne())
                .compose(done -> likely.best(Match.HOLDS).length > 0
                        ? done()
                        : likely.holding().compose(held -> likely.borne()))
                .compose(done -> likely.parted())
                .map(parted -> {
                    likely.leaveOutTheUnlikely();
                    return Stream.concat(Stream.of(likely.best(Match.HOLDS)), parted)
                            .distinct()
                            .toArray(String[]::new);
                })
                .compose(whole -> whole.length > 0 || names.isLikely()
                        ? Future.succeededFuture(whole)
                        : likely.near().map(done -> likely.best(Match.NEAR)));
    }

    /** Finds those that have all its words and more between, folded. */
    private Future<Stream<String>> parted() {
        return names.isOfWords()
                ? snapshot.rows(Searches.PARTED, names.text())
                        .map(rows -> rows.stream().map(row -> row.text("folded")))
                : Future.succeededFuture(Stream.of());
    }

    /** Leaves out those that nobody in sight bears: they would keep others from being meant. */
    private Future<Void> borne() {
        String[] folded =
                found.values().stream().map(one -> one.name.folded()).distinct().toArray(String[]::new);
        return folded.length == 0
                ? done()
                : snapshot.rows(Searches.BORNE, (Object) folded).map(rows -> {
                    Set<String> borne =
                            rows.stream().map(row -> row.text("folded")).collect(Collectors.toSet());
                    found.values().removeIf(one -> !borne.contains(one.name.folded()));
                    return null;
                });
    }

    /** A printed name that matches. */
    private record Found(Printed name, Match match) {}

    /** Finds those that are what is asked for in whatever spelling, or begin with it. */
    Future<Void> spelled() {
        String folded = names.folded();
        String[] same =
                Stream.concat(Stream.of(folded), names.turned().stream()).toArray(String[]::new);
        return read(Searches.SPELLED, names.keys(), names.givenKeys(), same, folded, folded + LAST)
                .compose(done -> isOfPersons() ? done() : read(Searches.BEGINNING, kinds, folded));
    }

    /** Finds those that hold it. */
    Future<Void> holding() {
        String folded = names.folded();
        if (folded.length() < SHORTEST_PART) {
            return done();
        }
        return isOfPersons()
                ? read(Searches.HOLDING, folded, names.within().regex())
                : read(Searches.HOLDING_OF_KINDS, kinds, folded);
    }

    /** Finds those that are one letter away as they are printed. */
    Future<Void> slipped() {
        String[] slipped = Edits.of(names.folded());
        return slipped.length == 0 ? done() : read(Searches.SLIPPED, (Object) slipped);
    }

    /** Finds those that are near what is asked for. */
    Future<Void> near() {
        Integer[] slips = names.slipKeys();
        Integer[] near =
                Stream.concat(Stream.of(names.openKeys()), Stream.of(slips)).toArray(Integer[]::new);
        return read(Searches.NEAR, near, slips, names.folded());
    }

    /** Whether persons are looked for, who bear nearly all names. */
    private boolean isOfPersons() {
        return kinds == null || List.of(kinds).contains(Kind.PERSON.code);
    }

    private static Future<Void> done() {
        return Future.succeededFuture();
    }

    private Future<Void> read(String sql, @Nullable Object... parameters) {
        return snapshot.rows(sql, parameters).map(rows -> {
            rows.forEach(this::weigh);
            return null;
        });
    }

    private void weigh(Row row) {
        Printed name = new Printed(0, row.text("text"), row.text("folded"));
        Found before = found.get(name.text());
        Match match = before != null && before.match.isWhole() ? null : names.match(name);
        if (match != null) {
            found.put(name.text(), new Found(name, match));
            looked = false;
        }
    }

    /** Leaves out spellings that are far less likely to be the name than the likeliest. */
    private void leaveOutTheUnlikely() {
        double least = found.values().stream()
                .filter(one -> one.match.tier() <= Match.SPELLED)
                .mapToDouble(one -> names.cost(one.name))
                .min()
                .orElse(0);
        found.values().removeIf(one -> one.match.tier() == Match.SPELLED && one.match.cost() > least + FAR_LESS);
    }

    /** The best of them down to a tier, folded, the best first. */
    private String[] best(int tier) {
        return found.values().stream()
                .filter(one -> one.match.tier() <= tier)
                .sorted(Comparator.comparing(Found::match, Match.BETTER))
                .limit(MOST)
                .map(one -> one.name.folded())
                .distinct()
                .toArray(String[]::new);
    }

    /** Who bears the best of them, and how well each matches, the likeliest by all their names; nobody when that is known. */
    Future<Collection<Match>> bearers() {
        if (looked) {
            return Future.succeededFuture(List.of());
        }
        looked = true;
        Future<List<Row>> bearing = isOfPersons()
                ? snapshot.rows(Searches.BEARERS, best(Match.FAR), MOST_BEARERS)
                : snapshot.rows(Searches.BEARERS_OF_KINDS, kinds, best(Match.FAR), MOST_BEARERS);
        return bearing.compose(rows -> {
            Long[] likeliest = names.best(printed(rows)).stream()
                    .sorted(Match.BETTER)
                    .limit(LIKELIEST)
                    .map(Match::subject)
                    .toArray(Long[]::new);
            return snapshot.rows(Searches.HELD, kinds, likeliest).map(held -> names.best(printed(held)));
        });
    }

    private static List<Printed> printed(List<Row> rows) {
        return rows.stream().map(Printed::from).toList();
    }
}
