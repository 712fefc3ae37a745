package org.tumen.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tumen.korean.Gaps;
import org.tumen.korean.KoreanName;

/** All names of somebody together: how likely what is looked for is one more of them. */
final class Together {
    /** How much all spellings of somebody together count beside the nearest, which the one asked for may be copied from. */
    private static final double TOGETHER = 0.5;

    /** The same when one of them is Hangul, which tells what is meant. */
    private static final double TOGETHER_WITH_HANGUL = 0.95;

    /** What a spelling costs more that sets its syllables apart in another way. */
    private static final double OTHER_GAPS = 0.3;

    /** What it costs more when it is read with more or fewer syllables than others of the same person have. */
    private static final double OTHER_SYLLABLES = 3;

    private final Gaps gaps;
    private final List<KoreanName> spellings;
    private final Function<String, KoreanName> held;

    /** What was weighed already: many bear the same names. */
    private final Map<Set<String>, Double> costs = new HashMap<>();

    /** @param held reads a printed name */
    Together(String asked, List<KoreanName> spellings, Function<String, KoreanName> held) {
        this.gaps = Gaps.of(asked);
        this.spellings = spellings;
        this.held = held;
    }

    /** What a match costs when all names of its subject are weighed; one that is no spelling stays what it is. */
    Match weighed(Match match, List<Printed> own) {
        if (match.tier() >= Match.NEAR) {
            return match;
        }
        Set<String> texts = own.stream().map(Printed::text).collect(Collectors.toSet());
        double cost = match.tier() == Match.SPELLED
                ? costs.computeIfAbsent(texts, all -> together(match, all))
                : match.cost();
        return match.at(cost - Math.log(own.size()));
    }

    /** A spelling that parts its syllables as the one asked for does not costs a little more. */
    Match apart(Match match, Printed name) {
        return match.tier() != Match.SPELLED || Gaps.of(name.text()) == gaps
                ? match
                : match.at(match.cost() + OTHER_GAPS);
    }

    private double together(Match nearest, Set<String> texts) {
        List<KoreanName> names = texts.stream().map(held).toList();
        double all = spellings.stream()
                .mapToDouble(spelling -> spelling.cost(names))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        boolean hangul = names.stream()
                .anyMatch(name ->
                        name.isHangul() && name.syllables() == spellings.get(0).syllables());
        double together = hangul ? TOGETHER_WITH_HANGUL : TOGETHER;
        double cost = -Math.log((1 - together) * Math.exp(-nearest.cost()) + together * Math.exp(-all));
        return isOtherwiseParted(nearest.matched(), texts) ? cost + OTHER_SYLLABLES : cost;
    }

    /** Whether others of somebody's names part their syllables, and have more or fewer of them: An Hyook, who is An Hyo-ok. */
    private boolean isOtherwiseParted(String nearest, Set<String> texts) {
        int syllables = held.apply(nearest).syllables();
        return texts.stream()
                .anyMatch(text -> Gaps.of(text) != Gaps.NONE && held.apply(text).syllables() != syllables);
    }
}
