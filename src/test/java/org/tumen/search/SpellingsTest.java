package org.tumen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumen.korean.KoreanName;
import org.tumen.statement.Folded;

/**
 * How often a person is found by one printed spelling among many people, when the record holds only the other spellings.
 * Who bears the very same printed form does not count.
 */
class SpellingsTest {
    private static final int PEOPLE = 20_000;
    private static final int ASKED = 400;

    private final List<List<String>> people = new ArrayList<>();
    private final Map<Integer, List<Integer>> keys = new HashMap<>();

    @Test
    void aSpellingThatIsNotHeldFindsItsPersonAmongTheFirst() {
        var random = new Random(7);
        for (int person = 0; person < PEOPLE; person++) {
            enter(RomanizedName.spellings(random));
        }
        int first = 0;
        int five = 0;
        for (int person = 0; person < ASKED; person++) {
            List<String> spellings = people.get(person);
            int place = place(person, spellings.get(random.nextInt(spellings.size())));
            first += place == 0 ? 1 : 0;
            five += place < 5 ? 1 : 0;
        }
        assertTrue(first >= ASKED * 85 / 100, "first: " + first);
        assertTrue(five >= ASKED * 95 / 100, "among five: " + five);
    }

    @Test
    void nearNamesOfOthersComeAfterTheRightOne() {
        enter(List.of("Kim Yong-dol", "김영돌"));
        enter(List.of("Kim Jong-dol", "김종돌"));
        enter(List.of("Kim Jong-bil"));
        enter(List.of("Kim Jong-bun"));
        assertEquals(List.of(0, 1), ranked("Kim Young-dol", -1, "").subList(0, 2));
        assertEquals(1, ranked("Kim Chong-dol", -1, "").get(0));
        assertEquals(2, ranked("Kim Chŏng-bil", -1, "").get(0));
        assertEquals(3, ranked("Gim Jeong-bun", -1, "").get(0));
    }

    private void enter(List<String> spellings) {
        for (String spelling : spellings) {
            KoreanName name = KoreanName.held(spelling);
            Stream.concat(Arrays.stream(name.keys()), Arrays.stream(name.openKeys()))
                    .forEach(key -> keys.computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(people.size()));
        }
        people.add(spellings);
    }

    private int place(int person, String spelling) {
        int place = ranked(spelling, person, spelling).indexOf(person);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** The people whom a search finds, best first, when one person's spelling is not held; others who bear it are left out. */
    private List<Integer> ranked(String asked, int person, String without) {
        Names names = new Names(asked);
        Set<Integer> near = candidates(names.keys());
        if (near.size() < 20) {
            near.addAll(candidates(names.openKeys()));
        }
        List<Printed> printed = new ArrayList<>();
        for (int candidate : near) {
            List<String> spellings = people.get(candidate);
            boolean bears =
                    spellings.stream().anyMatch(spelling -> Folded.of(spelling).equals(Folded.of(without)));
            spellings.stream()
                    .filter(spelling -> candidate == person ? !spelling.equals(without) : !bears)
                    .forEach(spelling -> printed.add(new Printed(candidate, spelling, Folded.of(spelling))));
        }
        return names.best(printed).stream()
                .sorted(Match.BETTER)
                .map(match -> (int) match.subject())
                .toList();
    }

    private Set<Integer> candidates(Integer[] asked) {
        Set<Integer> found = new HashSet<>();
        for (Integer key : asked) {
            found.addAll(keys.getOrDefault(key, List.of()));
        }
        return found;
    }
}
