package org.tumen.korean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One reading of a name as asked for, weighed beside readings of held ones; what a part costs is worked out once. */
final class Weighing {
    private static final int FAMILY = 0;
    private static final int AFTER_FAMILY = 1;
    private static final int FIRST = 2;

    /** From here on there are two parts for each syllable: its vowel, and what follows. */
    private static final int SYLLABLES = 3;

    private final Spelling asked;
    private final List<Map<Set<String>, Double>> costs;

    Weighing(Spelling asked) {
        this.asked = asked;
        this.costs = IntStream.range(0, SYLLABLES + 2 * asked.vowels().size())
                .mapToObj(part -> (Map<Set<String>, Double>) new HashMap<Set<String>, Double>())
                .toList();
    }

    Spelling asked() {
        return asked;
    }

    /** What it costs when it is held itself. */
    double own() {
        return cost(List.of(asked));
    }

    /** How unlikely it is beside readings of one name: -ln of a probability; infinite when they cannot be compared. */
    double cost(List<Spelling> held) {
        int last = asked.vowels().size();
        boolean families = !asked.family().isEmpty();
        for (Spelling other : held) {
            families = families && !other.family().isEmpty();
            if (other.vowels().size() != last) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double sum = families
                ? part(FAMILY, Letters.FAMILIES, held, Spelling::family)
                        + part(AFTER_FAMILY, Letters.ONSETS, held, Spelling::afterGap)
                : part(FIRST, Letters.ONSETS, held, Spelling::first);
        for (int place = families ? 1 : 0; place < last; place++) {
            int at = place;
            int vowel = SYLLABLES + 2 * at;
            Place following = at + 1 == last ? Letters.CODAS : Between.VOWELS;
            sum += part(
                            vowel,
                            Letters.VOWELS,
                            held,
                            spelling -> spelling.vowels().get(at))
                    + part(
                            vowel + 1,
                            following,
                            held,
                            spelling -> spelling.consonants().get(at + 1));
        }
        return sum;
    }

    private double part(int part, Place place, List<Spelling> held, Function<Spelling, String> of) {
        Set<String> parts = held.size() == 1
                ? Set.of(of.apply(held.get(0)))
                : held.stream().map(of).collect(Collectors.toCollection(TreeSet::new));
        return costs.get(part).computeIfAbsent(parts, absent -> place.cost(of.apply(asked), absent));
    }
}
