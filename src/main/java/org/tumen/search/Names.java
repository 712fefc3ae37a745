package org.tumen.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tumen.korean.KoreanName;
import org.tumen.search.Match.Reason;
import org.tumen.statement.Folded;

/** A text that is looked for among names: what an index finds candidates by, and how well each matches. */
final class Names {
    private static final int SAME = 0;
    private static final int BEGINS = 1;
    private static final int TURNED = 2;
    private static final int SPELLED = 3;
    private static final int HOLDS = 4;
    static final int TEXTS = 5;
    private static final int NEAR = 6;

    /** What a spelling may cost above itself and still be called the same name: about one in a thousand. */
    private static final double SPELLED_AT_MOST = 7;

    /** What a misprint may cost above itself; beyond, it is another name. */
    private static final double NEAR_AT_MOST = 16;

    /** How much more likely it is to look for somebody of whom two spellings are held than one. */
    private static final double KNOWN = 0.5;

    private static final int MOST_WORDS = 8;

    private final String text;
    private final List<KoreanName> spellings;
    private final double own;

    Names(String text) {
        this.text = text;
        this.spellings = KoreanName.asked(text);
        this.own = spellings.get(0).cost(KoreanName.held(text));
    }

    /** The text without case, marks and gaps. */
    String folded() {
        return Folded.of(text);
    }

    /** The same with its first words last, in every way. */
    String[] turned() {
        List<String> words = Arrays.stream(text.split("[\\s,]+"))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> turned = new LinkedHashSet<>();
        for (int from = 1; from < Math.min(words.size(), MOST_WORDS); from++) {
            turned.add(String.join("", words.subList(from, words.size())) + String.join("", words.subList(0, from)));
        }
        return turned.toArray(String[]::new);
    }

    /** The keys of likely spellings; one syllable alone is too little to go by. */
    Integer[] keys() {
        return keys(KoreanName::keys);
    }

    /** The keys of likely misprints. */
    Integer[] openKeys() {
        return keys(KoreanName::openKeys);
    }

    private Integer[] keys(java.util.function.Function<KoreanName, Integer[]> keys) {
        return spellings.stream()
                .filter(spelling -> spelling.syllables() > 1)
                .flatMap(spelling -> Stream.of(keys.apply(spelling)))
                .distinct()
                .toArray(Integer[]::new);
    }

    /** The best match of each subject among some printed names. */
    Collection<Match> best(List<Printed> names) {
        Map<Long, Match> best = new HashMap<>();
        Map<Long, Integer> spellingsHeld = new HashMap<>();
        List<String> turned = List.of(turned());
        String folded = folded();
        for (Printed name : names) {
            spellingsHeld.merge(name.subject(), 1, Integer::sum);
            Match match = match(name, folded, turned);
            if (match != null) {
                best.merge(name.subject(), match, (one, other) -> Match.BETTER.compare(one, other) <= 0 ? one : other);
            }
        }
        List<Match> matches = new ArrayList<>();
        best.forEach((subject, match) ->
                matches.add(match.at(match.cost() - KNOWN * Math.log(spellingsHeld.getOrDefault(subject, 1)))));
        return matches;
    }

    private @org.jspecify.annotations.Nullable Match match(Printed name, String folded, List<String> turned) {
        if (name.folded().equals(folded)) {
            return match(name, Reason.EXACT, SAME, 0);
        }
        if (turned.contains(name.folded())) {
            return match(name, Reason.ORDER, TURNED, 0);
        }
        if (name.folded().startsWith(folded)) {
            return match(name, Reason.EXACT, BEGINS, name.folded().length());
        }
        KoreanName held = KoreanName.held(name.text());
        double cost = spellings.stream()
                .mapToDouble(spelling -> spelling.cost(held))
                .min()
                .orElseThrow();
        if (cost - own <= SPELLED_AT_MOST) {
            return match(name, reason(held), SPELLED, cost);
        }
        if (name.folded().contains(folded)) {
            return match(name, Reason.TEXT, HOLDS, name.folded().length());
        }
        int edits = Edits.between(folded, name.folded());
        if (cost - own <= NEAR_AT_MOST || edits <= Math.max(1, folded.length() / 5)) {
            return match(name, Reason.FUZZY, NEAR, Math.min(cost - own, 5.0 * edits));
        }
        return null;
    }

    private Reason reason(KoreanName held) {
        KoreanName asked = spellings.get(0);
        if (asked.isHangul() != held.isHangul()) {
            return Reason.HANGUL;
        }
        return asked.beginsOtherwise(held) ? Reason.INITIAL : Reason.ROMANIZATION;
    }

    private static Match match(Printed name, Reason reason, int tier, double cost) {
        return new Match(name.subject(), reason, tier, cost, Part.whole(name.text()));
    }
}
