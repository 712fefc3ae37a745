package org.tumen.korean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Korean name as printed, in Hangul or any romanization, with its family name first: finds the other spellings of the
 * same name, and weighs how likely a spelling is when another is held.
 */
public final class KoreanName {
    /** What an order of family name and given name costs that is not the likelier one. */
    public static final double TURNED = 3;

    /** How many syllables a name of Hangul has, for all but a few. */
    private static final int HANGUL_NAME = 3;

    private static final int LONGEST_LIKELY = 4;

    private final String text;
    private final List<Spelling> readings;
    private final double odd;
    private final Map<String, Double> weighed = new HashMap<>();

    private KoreanName(String text, List<Spelling> readings, double odd) {
        this.text = text;
        this.readings = readings;
        this.odd = odd;
    }

    /** A name as held: as it is printed. */
    public static KoreanName held(String text) {
        return new KoreanName(text, Spelling.of(text), 0);
    }

    /** A name as asked for, whose family name may be first or last. */
    public static List<KoreanName> asked(String text) {
        return names(text, Spelling::of);
    }

    /** The names that may have been meant by one that is mistyped. */
    public static List<KoreanName> mistyped(String text) {
        return names(text, Spelling::mistyped).stream()
                .flatMap(name ->
                        name.readings.stream().map(reading -> new KoreanName(name.text, List.of(reading), name.odd)))
                .toList();
    }

    private static List<KoreanName> names(String text, Function<String, List<Spelling>> readings) {
        List<String> words = Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> orders = new LinkedHashSet<>();
        orders.add(String.join(" ", words));
        if (words.size() == 2 || words.size() == 3) {
            orders.add(turned(words, words.size() - 1));
            orders.add(turned(words, 1));
        }
        List<KoreanName> names = new ArrayList<>();
        boolean givenFirst = isGivenFirst(words);
        orders.forEach(order ->
                names.add(new KoreanName(order, readings.apply(order), names.isEmpty() == givenFirst ? TURNED : 0)));
        return names;
    }

    /** Whether a given name of two parts stands before a family name: Chang-Su Han. */
    private static boolean isGivenFirst(List<String> words) {
        return words.size() == 2 && words.get(0).contains("-") && isFamily(words.get(1));
    }

    /** Whether it is printed with its family name last, as far as hyphens tell. */
    public boolean isGivenFirst() {
        return isGivenFirst(Arrays.asList(text.split("[\\s,]+")));
    }

    /** The same with its family name first, as far as its print tells. */
    public KoreanName inOrder() {
        return isGivenFirst() ? held(turned(Arrays.asList(text.split("[\\s,]+")), 1)) : this;
    }

    private static String turned(List<String> words, int from) {
        return String.join(" ", words.subList(from, words.size())) + " " + String.join(" ", words.subList(0, from));
    }

    /** What an index finds likely spellings of this name by: they share a key. Empty when this is no Korean name. */
    public Integer[] keys() {
        return keys(Keys::whole);
    }

    /** What an index finds misprints of this name by: spellings that differ in one place share a key. */
    public Integer[] openKeys() {
        return keys(Keys::open);
    }

    /** What an index finds those with this given name by. */
    public Integer[] givenKeys() {
        return keys(Keys::given);
    }

    private Integer[] keys(Function<Spelling, Set<String>> shapes) {
        return readings.stream()
                .flatMap(reading -> shapes.apply(reading).stream())
                .map(String::hashCode)
                .distinct()
                .toArray(Integer[]::new);
    }

    /** The given name alone; null when which part it is cannot be told. */
    public @Nullable KoreanName given() {
        if (isHangul()) {
            String letters = text.replaceAll("[^가-힣]", "");
            return letters.length() == HANGUL_NAME ? held(letters.substring(1)) : null;
        }
        List<String> words = Arrays.stream(text.trim().split("[\\s,]+")).toList();
        if (words.size() < 2) {
            return null;
        }
        boolean first = isFamily(words.get(0));
        if (!first && !isFamily(words.get(words.size() - 1))) {
            return null;
        }
        KoreanName given =
                held(String.join(" ", first ? words.subList(1, words.size()) : words.subList(0, words.size() - 1)));
        return given.syllables() == 2 ? given : null;
    }

    private static boolean isFamily(String word) {
        return Letters.FAMILIES.prints(Spelling.plain(word));
    }

    /** Whether it is read as a name only by leaving aside what stands in no Korean name. */
    public boolean isStrange() {
        return readings.stream().allMatch(Spelling::isStrange);
    }

    /** Whether it is as long as a Korean name, and its family name is one of those that we know. */
    public boolean isLikely() {
        return !isStrange()
                && (isHangul()
                        ? syllables() >= 2 && syllables() <= LONGEST_LIKELY
                        : readings.stream()
                                .anyMatch(reading -> !reading.family().isEmpty()
                                        && reading.vowels().size() <= LONGEST_LIKELY));
    }

    /** How many syllables it has in its plain reading; 0 when this is no Korean name. */
    public int syllables() {
        return readings.isEmpty() ? 0 : readings.get(0).vowels().size();
    }

    /** Whether it is written in Hangul. */
    public boolean isHangul() {
        return text.codePoints().anyMatch(Spelling::isHangul);
    }

    /** Whether the two begin as the North and the South write the same name: Ri and Yi, No and Ro. */
    public boolean beginsOtherwise(KoreanName held) {
        return !readings.isEmpty()
                && !held.readings.isEmpty()
                && isHangul() == held.isHangul()
                && readings.get(0).beginsOtherwise(held.readings.get(0));
    }

    /** How unlikely this spelling is when the other is held: -ln of a probability; infinite when they cannot be compared. */
    public double cost(KoreanName held) {
        double best = Double.POSITIVE_INFINITY;
        for (Spelling asked : readings) {
            for (Spelling other : held.readings) {
                best = Math.min(best, cost(asked, List.of(other)) + asked.odd() + other.odd() + odd);
            }
        }
        return best;
    }

    /** How unlikely this spelling is when all the others are held of one name, as far as they can be compared with it. */
    public double cost(Collection<KoreanName> held) {
        double best = Double.POSITIVE_INFINITY;
        for (Spelling asked : readings) {
            List<Spelling> others = held.stream()
                    .flatMap(name -> name.readings.stream().limit(1))
                    .filter(asked::isLike)
                    .toList();
            best = others.isEmpty() ? best : Math.min(best, cost(asked, others) + asked.odd() + odd);
        }
        return best;
    }

    /** What this spelling costs when it is held itself. */
    public double own() {
        return readings.stream()
                .mapToDouble(reading -> cost(reading, List.of(reading)))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double cost(Spelling asked, List<Spelling> held) {
        int last = asked.vowels().size();
        if (held.stream().anyMatch(other -> other.vowels().size() != last)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean families = !asked.family().isEmpty()
                && held.stream().noneMatch(other -> other.family().isEmpty());
        double sum = families
                ? weigh(Letters.FAMILIES, asked, held, Spelling::family)
                        + weigh(Letters.ONSETS, asked, held, Spelling::afterGap)
                : weigh(Letters.ONSETS, asked, held, Spelling::first);
        for (int place = families ? 1 : 0; place < last; place++) {
            int at = place;
            sum += weigh(
                            Letters.VOWELS,
                            asked,
                            held,
                            spelling -> spelling.vowels().get(at))
                    + weigh(
                            at + 1 == last ? Letters.CODAS : Between.VOWELS,
                            asked,
                            held,
                            spelling -> spelling.consonants().get(at + 1));
        }
        return sum;
    }

    private double weigh(Place place, Spelling asked, List<Spelling> held, Function<Spelling, String> part) {
        Set<String> parts = held.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
        String pair = System.identityHashCode(place) + part.apply(asked) + "/" + String.join("/", parts);
        return weighed.computeIfAbsent(pair, absent -> place.cost(part.apply(asked), parts));
    }
}
