package org.tumen.korean;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Korean name as printed, in Hangul or any romanization, with its family name first: finds the other spellings of the
 * same name, and weighs how likely a spelling is when another is held.
 */
public final class KoreanName {
    /** What an order of family name and given name costs that is not the likelier one. */
    public static final double TURNED = 3;

    /** How many syllables a name of Hangul has, for all but a few. */
    static final int HANGUL_NAME = 3;

    private static final int LONGEST_LIKELY = 4;

    private final String text;
    private final List<Spelling> readings;
    private final double odd;
    private @Nullable List<Weighing> weighings;

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
        List<String> words = Order.words(text);
        List<KoreanName> names = new ArrayList<>();
        boolean givenFirst = Order.isGivenFirst(words);
        Order.all(words)
                .forEach(order -> names.add(
                        new KoreanName(order, readings.apply(order), names.isEmpty() == givenFirst ? TURNED : 0)));
        return names;
    }

    /** Whether it is printed with its family name last, as far as hyphens tell. */
    public boolean isGivenFirst() {
        return text.indexOf('-') >= 0 && Order.isGivenFirst(Order.words(text));
    }

    /** The same with its family name first, as far as its print tells. */
    public KoreanName inOrder() {
        List<String> words = Order.words(text);
        return Order.isGivenFirst(words) ? held(Order.turned(words, words.size() - 1)) : this;
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

    /** What an index finds those of its family name by, when that can be told; a family name alone has the same. */
    public Integer[] familyKeys() {
        return Letters.FAMILIES
                .meant(printedFamily())
                .map(meant -> "^" + meant)
                .map(String::hashCode)
                .toArray(Integer[]::new);
    }

    private String printedFamily() {
        if (isHangul()) {
            return Spelling.letters(
                    text.codePoints().filter(Spelling::isHangul).findFirst().orElseThrow());
        }
        List<String> words = Order.words(text);
        return words.isEmpty() ? "" : Spelling.plain(words.get(Order.isFamily(words.get(0)) ? 0 : words.size() - 1));
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
        List<String> words = Order.words(text);
        if (words.size() < 2) {
            return null;
        }
        boolean first = Order.isFamily(words.get(0));
        if (!first && !Order.isFamily(words.get(words.size() - 1))) {
            return null;
        }
        KoreanName given =
                held(String.join(" ", first ? words.subList(1, words.size()) : words.subList(0, words.size() - 1)));
        return given.syllables() == 2 ? given : null;
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

    /** Whether it is a family name that we know and a given name of one syllable, as far as its print tells. */
    public boolean isOfOneSyllable() {
        return syllables() == 2
                && familyKeys().length > 0
                && (isHangul() || Order.words(text).size() == 2);
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
        return cost(held, (weighing, other) -> true);
    }

    /** The same; infinite when some part of the two prints means another letter, so that they are two names. */
    public double spelled(KoreanName held) {
        return cost(held, Weighing::means);
    }

    private double cost(KoreanName held, BiPredicate<Weighing, Spelling> compared) {
        double best = Double.POSITIVE_INFINITY;
        for (Weighing weighing : weighings()) {
            for (Spelling other : held.readings) {
                double cost = weighing.cost(List.of(other)) + weighing.asked().odd() + other.odd() + odd;
                best = cost < best && compared.test(weighing, other) ? cost : best;
            }
        }
        return best;
    }

    /** How unlikely this spelling is when all the others are held of one name, as far as they can be compared with it. */
    public double cost(Collection<KoreanName> held) {
        double best = Double.POSITIVE_INFINITY;
        for (Weighing weighing : weighings()) {
            Spelling asked = weighing.asked();
            List<Spelling> others = held.stream()
                    .flatMap(name -> name.readings.stream().limit(1))
                    .filter(asked::isLike)
                    .toList();
            best = others.isEmpty() ? best : Math.min(best, weighing.cost(others) + asked.odd() + odd);
        }
        return best;
    }

    /** What this spelling costs when it is held itself. */
    public double own() {
        return weighings().stream().mapToDouble(Weighing::own).min().orElse(Double.POSITIVE_INFINITY);
    }

    private List<Weighing> weighings() {
        if (weighings == null) {
            weighings = readings.stream().map(Weighing::new).toList();
        }
        return weighings;
    }
}
