package org.tumen.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tumen.korean.KoreanName;
import org.tumen.statement.Folded;

/** The words of a text that is looked for, as queries of PostgreSQL; the last is taken as it is typed so far. */
record Words(List<String> each) {
    private static final int MOST = 16;

    /** How long a word is of which so much is typed that it may be longer, when it is alone. */
    private static final int SHORTEST_BEGINNING = 3;

    static Words of(String text) {
        return new Words(Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return each.isEmpty();
    }

    String last() {
        return each.get(each.size() - 1);
    }

    boolean areSeveral() {
        return each.size() > 1;
    }

    /** A query for what has all of them; empty when there are none. */
    String query() {
        return query(Map.of());
    }

    /** The same with one of others in place of some, by their place. */
    String query(Map<Integer, List<String>> others) {
        return IntStream.range(0, each.size())
                .mapToObj(place -> others.containsKey(place)
                        ? "(" + String.join(" | ", others.getOrDefault(place, List.of())) + ")"
                        : query(place))
                .collect(Collectors.joining(" & "));
    }

    /** A query for what has the one at a place. */
    String query(int place) {
        return each.get(place) + (place == each.size() - 1 && isBegun() ? ":*" : "");
    }

    /** All texts of consecutive ones that are fewer than all, folded, the longest first, and how many words each has. */
    Map<String, Integer> runs() {
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (int count = each.size() - 1; count > 0; count--) {
            for (int from = 0; from + count <= each.size(); from++) {
                runs.putIfAbsent(Folded.of(String.join("", each.subList(from, from + count))), count);
            }
        }
        runs.remove("");
        return runs;
    }

    /** Whether the last word may be longer; one or two letters begin so many that they stand for themselves. */
    boolean isBegun() {
        String last = last();
        int fewest = areSeveral() ? SHORTEST_BEGINNING - 1 : SHORTEST_BEGINNING;
        return last.length() >= fewest
                || Character.isIdeographic(last.codePointAt(0))
                || KoreanName.held(last).isHangul();
    }
}
