package org.tumen.search;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;

/**
 * The printed names that a text may mean: each is weighed once, however many people bear it, and only who bears the best
 * of them is looked for.
 */
final class Likely {
    /** How many bearers are looked for, and how many printed names. */
    private static final int MOST_BORNE = 1_000;

    private static final int MOST = 500;

    /** Of how many people all names are weighed. */
    private static final int LIKELIEST = 200;

    /** How much more than the likeliest spelling another may cost in a list that is not ranked. */
    private static final double FAR_LESS = 2.5;

    /** How long a part of a name must be for the index to find it within names. */
    static final int SHORTEST_PART = 3;

    private final Snapshot snapshot;
    private final Integer @Nullable [] kinds;
    private final Names names;
    private final Map<String, Found> found = new HashMap<>();

    Likely(Snapshot snapshot, Integer @Nullable [] kinds, Names names) {
        this.snapshot = snapshot;
        this.kinds = kinds;
        this.names = names;
    }

    /** The names that a text means, folded: those that are it in whatever spelling; else those that are near it. */
    static Future<String[]> meant(Snapshot snapshot, Names names) {
        if (names.folded().isEmpty()) {
            return Future.succeededFuture(new String[0]);
        }
        Likely likely = new Likely(snapshot, null, names);
        return likely.whole()
                .map(done -> {
                    likely.leaveOutTheUnlikely();
                    return likely.best(Match.HOLDS, Integer.MAX_VALUE);
                })
                .compose(whole -> whole.length > 0
                        ? Future.succeededFuture(whole)
                        : likely.near().map(done -> likely.best(Match.NEAR, Integer.MAX_VALUE)));
    }

    /** A printed name that matches, and how many times it is borne. */
    private record Found(Printed name, Match match, int borne) {}

    /** Finds those that are what is asked for in whatever spelling, or begin with it or hold it. */
    Future<Void> whole() {
        String folded = names.folded();
        String[] same =
                Stream.concat(Stream.of(folded), Stream.of(names.turned())).toArray(String[]::new);
        return read(Searches.SPELLED, names.keys(), names.givenKeys(), same)
                .compose(done -> read(Searches.BEGINNING, kinds, folded))
                .compose(begin -> folded.length() < SHORTEST_PART || begin >= MOST
                        ? Future.succeededFuture()
                        : read(Searches.HOLDING, kinds, folded).mapEmpty());
    }

    /** Finds those that are near what is asked for. */
    Future<Void> near() {
        Integer[] slips = names.slipKeys();
        Integer[] near =
                Stream.concat(Stream.of(names.openKeys()), Stream.of(slips)).toArray(Integer[]::new);
        return read(Searches.NEAR, near, slips, names.folded()).mapEmpty();
    }

    /** How many names there were, each as often as it is borne. */
    private Future<Integer> read(String sql, @Nullable Object... parameters) {
        return snapshot.rows(sql, parameters).map(rows -> {
            rows.forEach(this::weigh);
            return rows.stream().mapToInt(row -> row.number("borne")).sum();
        });
    }

    private void weigh(Row row) {
        Printed name = new Printed(0, row.text("text"), row.text("folded"));
        Found before = found.get(name.text());
        Match match = before != null && before.match.isWhole() ? null : names.match(name);
        if (match != null) {
            found.put(name.text(), new Found(name, match, row.number("borne")));
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

    /** The best of them down to a tier, folded, the best first, until so many bear them. */
    private String[] best(int tier, int mostBorne) {
        Set<String> best = new LinkedHashSet<>();
        int borne = 0;
        List<Found> ranked = found.values().stream()
                .filter(one -> one.match.tier() <= tier)
                .sorted(Comparator.comparing(Found::match, Match.BETTER))
                .limit(MOST)
                .toList();
        for (Found one : ranked) {
            if (borne < mostBorne) {
                best.add(one.name.folded());
                borne += one.borne;
            }
        }
        return best.toArray(String[]::new);
    }

    /** Who bears the best of them, and how well each matches; the likeliest by all their names. */
    Future<List<Match>> bearers() {
        return snapshot.rows(Searches.BEARERS, kinds, best(Match.FAR, MOST_BORNE))
                .compose(rows -> {
                    List<Match> matches = names.best(printed(rows)).stream()
                            .sorted(Match.BETTER)
                            .toList();
                    Long[] likeliest = matches.stream()
                            .limit(LIKELIEST)
                            .map(Match::subject)
                            .toArray(Long[]::new);
                    return snapshot.rows(Searches.HELD, (Object) likeliest).map(held -> {
                        Map<Long, Match> best = new LinkedHashMap<>();
                        matches.forEach(match -> best.put(match.subject(), match));
                        names.best(printed(held)).forEach(match -> best.put(match.subject(), match));
                        return List.copyOf(best.values());
                    });
                });
    }

    private static List<Printed> printed(List<Row> rows) {
        return rows.stream().map(Printed::from).toList();
    }
}
