package org.tumen.search;

import io.vertx.core.Future;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tumen.db.Snapshot;

/**
 * What may have been meant by words that nothing in sight holds: words that something in sight holds, a slip or two away. The
 * table of words only suggests; what counts is what texts hold at the revision and day that are asked for.
 */
final class Meant {
    /** How long a word is, in letters, that a typing error can be told of, and one that two can. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_OF_TWO_SLIPS = 8;
    private static final int LONGEST = 40;

    /** How many words of one text may be mistyped, and how many each may have been meant to be. */
    private static final int MOST_MISTYPED = 4;

    private static final int MOST_MEANT = 8;

    /**
     * Which of some words ($3, as queries; by their place from 1) something in sight holds, whatever its kind: in whatever form,
     * or just as it is written ($4). What has no meaning to look for counts as held.
     */
    static final String HELD = """
            select asked.place::int as place
            from (select word, place, to_tsquery('simple', word) as written, words_asked(word) as told
                  from unnest($3::text[]) with ordinality as words (word, place)) asked
            where numnode(asked.told) = 0
               or %s or %s or %s
               or exists (
                    select from source_at($1, $2) t
                    where %s)
            """.formatted(told("text_value"), told("wording_value"), held("""
            select n.statement from name_value n
            where to_tsvector('simple', spaced(n.text)) @@ asked.written"""), holds("t.title"));

    /**
     * Held words that are some texts ($3), or may be some mistyped words ($4) but for so many slips in each ($5): of these, those
     * with the same first letter. A swap counts as two edits here.
     */
    static final String NEAR = """
            select word from held_word where word = any($3::text[]) and""" + Searches.ANY_CLOCKS + """
            union
            select near.word
            from unnest($4::text[], $5::int[]) as asked (word, slips)
            cross join lateral (
                select h.word from held_word h
                where h.word >= left(asked.word, 1) and h.word < left(asked.word, 1) || chr(1114111)
                  and length(h.word) between length(asked.word) - asked.slips and length(asked.word) + asked.slips
                  and levenshtein_less_equal(h.word, asked.word, 2 * asked.slips) <= 2 * asked.slips
                order by levenshtein(h.word, asked.word), h.word
                limit 500) near
            """;

    private final Snapshot snapshot;
    private final Words words;

    Meant(Snapshot snapshot, Words words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    /** A query for the words with what was meant in place of those that nothing holds; empty when all are held, or one is none. */
    Future<String> query() {
        List<Integer> tellable = IntStream.range(0, words.each().size())
                .filter(place -> isTellable(word(place)))
                .boxed()
                .toList();
        if (tellable.isEmpty()) {
            return Future.succeededFuture("");
        }
        return held(snapshot, tellable.stream().map(words::query).toList(), false)
                .compose(held -> {
                    List<Integer> mistyped = IntStream.range(0, tellable.size())
                            .filter(at -> !held.contains(at))
                            .mapToObj(tellable::get)
                            .toList();
                    return mistyped.isEmpty() || mistyped.size() > MOST_MISTYPED
                            ? Future.succeededFuture("")
                            : near(mistyped);
                });
    }

    private Future<String> near(List<Integer> mistyped) {
        String[] asked = mistyped.stream().map(this::word).toArray(String[]::new);
        String[] edits =
                Stream.of(asked).flatMap(word -> Stream.of(Edits.of(word))).toArray(String[]::new);
        Integer[] slips = Stream.of(asked).map(Meant::slips).toArray(Integer[]::new);
        return snapshot.rows(NEAR, edits, asked, slips).compose(rows -> {
            List<String> near = rows.stream()
                    .map(row -> row.text("word"))
                    .filter(word -> Stream.of(asked).anyMatch(one -> isNear(one, word)))
                    .toList();
            return held(snapshot, near, true)
                    .map(held -> query(
                            mistyped,
                            IntStream.range(0, near.size())
                                    .filter(held::contains)
                                    .mapToObj(near::get)
                                    .toList()));
        });
    }

    private String query(List<Integer> mistyped, List<String> near) {
        Map<Integer, List<String>> meant = new HashMap<>();
        mistyped.forEach(place -> meant.put(place, nearest(word(place), near)));
        return meant.containsValue(List.<String>of()) ? "" : words.query(meant);
    }

    /** Those of some words that are nearest to one, no more slips away than it may have. */
    private static List<String> nearest(String asked, List<String> words) {
        int least = words.stream().mapToInt(word -> apart(asked, word)).min().orElse(0);
        return words.stream()
                .filter(word -> isNear(asked, word) && apart(asked, word) == least)
                .sorted(Comparator.naturalOrder())
                .limit(MOST_MEANT)
                .toList();
    }

    /** The places, from 0, of those of some queries that something in sight holds. */
    static Future<Set<Integer>> held(Snapshot snapshot, List<String> queries, boolean asWritten) {
        return queries.isEmpty()
                ? Future.succeededFuture(Set.of())
                : snapshot.rows(HELD, queries.toArray(String[]::new), asWritten)
                        .map(rows -> rows.stream()
                                .map(row -> row.number("place") - 1)
                                .collect(Collectors.toSet()));
    }

    private String word(int place) {
        return words.each().get(place).toLowerCase(Locale.ROOT);
    }

    /** Whether a word is long enough to be told from others, and none that digits make. */
    static boolean isTellable(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.codePoints().noneMatch(Character::isDigit);
    }

    private static int slips(String word) {
        return word.length() < SHORTEST_OF_TWO_SLIPS ? 1 : 2;
    }

    private static boolean isNear(String asked, String word) {
        return apart(asked, word) <= slips(asked);
    }

    /** How many slips two words are apart; of Hangul each letter counts, not each syllable. */
    private static int apart(String one, String other) {
        return Edits.between(letters(one), letters(other));
    }

    private static String letters(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    }

    private static String told(String table) {
        return held("select t.statement from %s t where %s".formatted(table, holds("t.text")));
    }

    /** Whether a text holds what is asked for; whether it may hold it as it is written is told by its letters first, which costs little. */
    private static String holds(String text) {
        return """
                to_tsvector('english', spaced(%1$s)) @@ asked.told and (not $4
                    or strpos(lower(%1$s), asked.word) > 0 and to_tsvector('simple', spaced(%1$s)) @@ asked.written)
                """.formatted(text);
    }

    /** Whether a statement among some is in sight. They are found first: a plan that hoped to meet one early would read all texts. */
    private static String held(String statements) {
        return """
                exists (
                    select from (
                        %s
                        offset 0) t
                    cross join lateral (
                        select from statement_at($1, $2) v join entity e on e.id = v.subject and e.kind <= 9
                        where v.id = t.statement limit 1) v)
                """.formatted(statements);
    }
}
