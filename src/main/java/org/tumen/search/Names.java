package org.tumen.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.korean.KoreanName;
import org.tumen.korean.Titles;
import org.tumen.search.Match.Reason;
import org.tumen.statement.Folded;

/** A text that is looked for among names: what an index finds candidates by, and how well each matches. */
final class Names {
    /** What a spelling may cost above itself and still be called the same name: about one in a thousand. */
    private static final double SPELLED_AT_MOST = 6.6;

    /** The same for a given name alone, which tells less: not as much as to read a "j" as "y" where nothing suggests it. */
    private static final double GIVEN_AT_MOST = 4;

    /** What one misprint costs above the name itself. */
    private static final double NEAR_AT_MOST = 9;

    /** What misprints may cost; beyond, it is another name. */
    private static final double FAR_AT_MOST = 16;

    /** What an edit costs. */
    private static final double EDITED = 5;

    /** What a given name alone costs more than a part that is printed just so. */
    private static final double GIVEN = 20;

    /** No name is longer; of a longer text this much is looked at. */
    private static final int LONGEST = 200;

    private final String text;
    private final String folded;
    private final List<String> turned;
    private final List<KoreanName> spellings;
    private final Within within;
    private final boolean strange;

    private final boolean full;

    /** Whether it may be all of a name, or the beginning of a longer one: a family name and a given name of one syllable. */
    private final boolean brief;

    private final double own;
    private final List<Integer> family;
    private @Nullable Mistyped mistyped;

    /** What was weighed already: many bear the same names. */
    private final Map<String, Optional<Match>> matches = new HashMap<>();

    private final Together together;
    private final Map<String, KoreanName> held = new HashMap<>();

    Names(String text) {
        this.text = Titles.without(shortened(text));
        this.folded = Folded.of(this.text);
        this.within = new Within(folded);
        this.turned = Turned.of(text);
        this.spellings = KoreanName.asked(this.text);
        this.strange = spellings.get(0).isStrange();
        this.full = spellings.get(0).isLikely()
                && spellings.get(0).syllables() > 2
                && !spellings.get(0).isGivenFirst();
        this.brief = !strange && spellings.get(0).isOfOneSyllable();
        this.family = spellings.get(0).syllables() == 1 && turned.isEmpty()
                ? List.of(spellings.get(0).familyKeys())
                : List.of();
        this.own = spellings.get(0).own();
        this.together = new Together(this.text, spellings, this::held);
    }

    /** So much of a text as is looked at. */
    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The text without case, marks and gaps. */
    String folded() {
        return folded;
    }

    /** Where it stands within names. */
    Within within() {
        return within;
    }

    /** Whether it is a whole name, of which more would be another. */
    boolean isFull() {
        return full;
    }

    String text() {
        return text;
    }

    /** Whether it is a Korean name as it stands, with a family name that we know. */
    boolean isLikely() {
        return spellings.get(0).isLikely();
    }

    /** Whether it has two words or more, the first or the last of which is a family name that we know. */
    boolean isOfFamily() {
        return !turned.isEmpty() && spellings.get(0).familyKeys().length > 0;
    }

    /** Whether it is one word that may be a family name or a given name. */
    boolean isPart() {
        return turned.isEmpty() && (familyKeys().length > 0 || givenKeys().length > 0);
    }

    /** Whether it has two words or more and is no Korean name, so that a middle name may have been left out. */
    boolean isOfWords() {
        return !turned.isEmpty() && spellings.stream().noneMatch(KoreanName::isLikely);
    }

    /** The same with its first words last, in every way, folded. */
    List<String> turned() {
        return turned;
    }

    /** The keys of likely spellings; of one syllable alone, those of a family name. */
    Integer[] keys() {
        return family.isEmpty() ? keys(KoreanName::keys) : familyKeys();
    }

    /** The keys of all who have this family name, when it is one alone. */
    Integer[] familyKeys() {
        return family.toArray(Integer[]::new);
    }

    /** The keys of names with this given name, when it may be one. */
    Integer[] givenKeys() {
        return spellings.get(0).syllables() == 2 ? spellings.get(0).givenKeys() : new Integer[0];
    }

    /** The keys of likely misprints of a held name. */
    Integer[] openKeys() {
        return keys(KoreanName::openKeys);
    }

    /** The keys of what may have been meant by a mistyped name. */
    Integer[] slipKeys() {
        if (mistyped == null) {
            mistyped = new Mistyped(text);
            matches.clear();
        }
        return mistyped.keys();
    }

    private Integer[] keys(Function<KoreanName, Integer[]> keys) {
        return spellings.stream()
                .filter(spelling -> spelling.syllables() > 1)
                .flatMap(spelling -> Stream.of(keys.apply(spelling)))
                .distinct()
                .toArray(Integer[]::new);
    }

    /** How well a printed name matches; null when it is another name. */
    @Nullable
    Match match(Printed name) {
        return matches.computeIfAbsent(name.text(), text -> Optional.ofNullable(compared(name)))
                .map(match -> match.of(name.subject()))
                .orElse(null);
    }

    private @Nullable Match compared(Printed name) {
        if (name.folded().equals(folded)) {
            return Match.of(name, Reason.EXACT, Match.SAME, 0);
        }
        if (turned.contains(name.folded())) {
            return full
                    ? Match.of(name, Reason.ORDER, Match.SPELLED, own + KoreanName.TURNED)
                    : Match.of(name, Reason.ORDER, Match.TURNED, 0);
        }
        boolean begins = name.folded().startsWith(folded);
        if (begins && !full && !brief) {
            return Match.of(name, Reason.EXACT, Match.BEGINS, name.folded().length());
        }
        KoreanName held = held(name.text());
        double spelled = strange ? Double.POSITIVE_INFINITY : spelled(held);
        if (spelled - own <= SPELLED_AT_MOST) {
            return Match.of(name, begins ? Reason.EXACT : reason(held), Match.SPELLED, spelled);
        }
        if (begins) {
            return Match.of(name, Reason.EXACT, Match.HOLDS, 0);
        }
        if (name.folded().contains(folded) && within.begins(name.text())) {
            return Match.of(name, Reason.TEXT, Match.HOLDS, name.folded().length());
        }
        KoreanName given = strange || spellings.get(0).syllables() != 2 ? null : held.given();
        double asGiven =
                given == null ? Double.POSITIVE_INFINITY : spellings.get(0).spelled(given);
        if (asGiven - own <= GIVEN_AT_MOST) {
            return Match.of(name, reason(held), Match.HOLDS, GIVEN + asGiven);
        }
        if (Stream.of(held.familyKeys()).anyMatch(family::contains)) {
            return Match.of(name, reason(held), Match.HOLDS, name.folded().length());
        }
        return mistyped(name, held, cost(name));
    }

    /** The best match of each subject among its printed names: the more of them are known, the likelier one more is its. */
    Collection<Match> best(Collection<Printed> names) {
        Map<Long, List<Printed>> held = names.stream()
                .collect(Collectors.groupingBy(Printed::subject, LinkedHashMap::new, Collectors.toList()));
        return held.values().stream()
                .flatMap(own -> own.stream()
                        .flatMap(name -> Stream.ofNullable(match(name)).map(match -> together.apart(match, name)))
                        .reduce(Match::better)
                        .map(match -> together.weighed(match, own))
                        .stream())
                .toList();
    }

    private KoreanName held(String text) {
        return held.computeIfAbsent(text, absent -> KoreanName.held(absent).inOrder());
    }

    private @Nullable Match mistyped(Printed name, KoreanName held, double cost) {
        int edits = Edits.between(folded, name.folded());
        double edited = edits <= Math.max(1, folded.length() / 5) ? EDITED * edits : Double.POSITIVE_INFINITY;
        double read = strange ? cost : cost - own;
        double spelled = Math.min(read, mistyped == null ? Double.POSITIVE_INFINITY : mistyped.cost(held));
        double least = Math.min(edited, spelled <= FAR_AT_MOST ? spelled : Double.POSITIVE_INFINITY);
        if (least == Double.POSITIVE_INFINITY) {
            return null;
        }
        return Match.of(name, Reason.FUZZY, least <= NEAR_AT_MOST || edited <= least ? Match.NEAR : Match.FAR, least);
    }

    /** What it costs to take a printed name for the one asked for. */
    double cost(Printed name) {
        KoreanName held = held(name.text());
        return spellings.stream()
                .mapToDouble(spelling -> spelling.cost(held))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double spelled(KoreanName held) {
        return spellings.stream()
                .mapToDouble(spelling -> spelling.spelled(held))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Reason reason(KoreanName held) {
        KoreanName asked = spellings.get(0);
        if (asked.isHangul() != held.isHangul()) {
            return Reason.HANGUL;
        }
        return asked.beginsOtherwise(held) ? Reason.INITIAL : Reason.ROMANIZATION;
    }
}
