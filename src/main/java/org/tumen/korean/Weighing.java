package org.tumen.korean;

import java.util.ArrayList;
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
    private final List<Part> withFamily;
    private final List<Part> withoutFamily;
    private final List<Map<Set<String>, Double>> costs;
    private final List<Map<String, Boolean>> same;

    Weighing(Spelling asked) {
        this.asked = asked;
        this.withFamily = listed(true);
        this.withoutFamily = listed(false);
        this.costs = forEachPart();
        this.same = forEachPart();
    }

    private <K, V> List<Map<K, V>> forEachPart() {
        return IntStream.range(0, SYLLABLES + 2 * asked.vowels().size())
                .mapToObj(part -> (Map<K, V>) new HashMap<K, V>())
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
        double sum = 0;
        for (Part part : parts(families)) {
            sum += cost(part, held);
        }
        return sum;
    }

    /** Whether each part of it and of another reading that it can be compared with may mean the same. */
    boolean means(Spelling other) {
        return parts(!asked.family().isEmpty() && !other.family().isEmpty()).stream()
                .allMatch(part -> same.get(part.number())
                        .computeIfAbsent(
                                part.of().apply(other),
                                print -> part.place().means(part.of().apply(asked), print)));
    }

    private List<Part> parts(boolean families) {
        return families ? withFamily : withoutFamily;
    }

    /** What is compared: the family names whole where they are known, then for each syllable its vowel and what follows. */
    private List<Part> listed(boolean families) {
        List<Part> parts = new ArrayList<>();
        if (families) {
            parts.add(new Part(FAMILY, Letters.FAMILIES, Spelling::family));
            parts.add(new Part(AFTER_FAMILY, Letters.ONSETS, Spelling::afterGap));
        } else {
            parts.add(new Part(FIRST, Letters.ONSETS, Spelling::first));
        }
        int last = asked.vowels().size();
        for (int place = families ? 1 : 0; place < last; place++) {
            int at = place;
            int vowel = SYLLABLES + 2 * at;
            Place following = at + 1 == last ? Letters.CODAS : Between.VOWELS;
            parts.add(new Part(
                    vowel, Letters.VOWELS, spelling -> spelling.vowels().get(at)));
            parts.add(new Part(
                    vowel + 1, following, spelling -> spelling.consonants().get(at + 1)));
        }
        return parts;
    }

    private double cost(Part part, List<Spelling> held) {
        Set<String> prints = held.size() == 1
                ? Set.of(part.of().apply(held.get(0)))
                : held.stream().map(part.of()).collect(Collectors.toCollection(TreeSet::new));
        return costs.get(part.number())
                .computeIfAbsent(prints, absent -> part.place().cost(part.of().apply(asked), absent));
    }

    /** A part of a spelling: its number, what may stand there, and how it is read. */
    private record Part(int number, Place place, Function<Spelling, String> of) {}
}
