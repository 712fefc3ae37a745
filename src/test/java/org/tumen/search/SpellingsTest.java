package org.tumen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tumen.korean.KoreanName;
import org.tumen.statement.Folded;

/**
 * How often a person is found by one printed spelling among many people, when the record holds only the other spellings and
 * their keys. Who bears the very same printed form does not count.
 */
class SpellingsTest {
    private static final int PEOPLE = 20_000;
    private static final int ASKED = 400;

    private final List<List<String>> people = new ArrayList<>();
    private final Map<Integer, List<Printed>> keys = new HashMap<>();

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
        assertTrue(first >= ASKED * 97 / 100, "first: " + first);
        assertTrue(five >= ASKED * 99 / 100, "among five: " + five);
    }

    /** The file is of tabs: a name in Hangul or nothing, a spelling, further spellings parted by "|"; the first row is left out. */
    @Test
    @EnabledIfSystemProperty(named = "tumen.names", matches = ".+")
    void aListOfRealNamesIsFoundAmongMadeUpOnes() throws IOException {
        var random = new Random(7);
        var rows = Files.readAllLines(Path.of(System.getProperty("tumen.names")));
        rows.stream()
                .skip(1)
                .map(row -> Stream.of(row.split("\t", 4))
                        .limit(3)
                        .flatMap(cell -> Stream.of(cell.split("\\|")))
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList())
                .forEach(this::enter);
        int real = people.size();
        for (int person = 0; person < 5 * PEOPLE; person++) {
            enter(RomanizedName.spellings(random));
        }
        int asked = 0;
        int first = 0;
        int five = 0;
        for (int person = 0; person < real; person++) {
            List<String> spellings = people.get(person);
            for (String spelling : spellings.size() < 2 ? List.<String>of() : spellings) {
                int place = place(person, spelling);
                asked++;
                first += place == 0 ? 1 : 0;
                five += place < 5 ? 1 : 0;
            }
        }
        System.out.printf(
                "%d spellings: %.1f %% first, %.1f %% among five%n",
                asked, 100.0 * first / asked, 100.0 * five / asked);
        assertTrue(first >= asked * 85 / 100, "first: " + first);
        assertTrue(five >= asked * 93 / 100, "among five: " + five);
    }

    @Test
    void whatAllSpellingsOfSomebodyTellIsWeighed() {
        enter(List.of("Kim Yong-sun", "김영순"));
        enter(List.of("Kim Yong Sun"));
        assertEquals(List.of(1, 0), ranked("김용순", -1, ""));
        assertEquals(List.of(0, 1), ranked("Kim Young-soon", -1, ""));
    }

    @Test
    void theRestOfAPrintTellsWhatALetterMeans() {
        enter(List.of("Kim Yu-jŏng"));
        enter(List.of("Kim Yo Jong"));
        assertEquals(1, ranked("Kim Yŏ-jŏng", -1, "").get(0));
        enter(List.of("Pak Song-ok"));
        enter(List.of("Pak Sŏng-ok"));
        assertEquals(3, ranked("Park Seong-ok", -1, "").get(0));
    }

    @Test
    void whoHasMoreSyllablesInAnotherPrintComesAfter() {
        enter(List.of("An Hyo-ok", "An Hyook"));
        enter(List.of("안혁"));
        assertEquals(1, ranked("An Hyuk", -1, "").get(0));
    }

    @Test
    void whoseSyllablesArePartedAlikeComesFirst() {
        enter(List.of("Kim Bong-dol"));
        enter(List.of("Kim Bong Dol"));
        assertEquals(List.of(1, 0), ranked("Kim Pong Dol", -1, ""));
        assertEquals(List.of(0, 1), ranked("Kim Pong-dol", -1, ""));
    }

    @Test
    void aWholeNameComesBeforeLongerOnes() {
        enter(List.of("Kang Myong-dok"));
        enter(List.of("Kang Myung-do"));
        assertEquals(List.of(1, 0), ranked("Kang Myong-do", -1, ""));
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
            Printed printed = new Printed(people.size(), spelling, Folded.of(spelling));
            Stream.concat(Arrays.stream(name.keys()), Arrays.stream(name.openKeys()))
                    .forEach(key -> keys.computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(printed));
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
        var gone = new Printed(person, without, Folded.of(without));
        Set<Long> near = candidates(names.keys(), gone);
        if (near.size() < 20) {
            near.addAll(candidates(names.openKeys(), gone));
        }
        List<Printed> printed = new ArrayList<>();
        for (long candidate : near) {
            List<String> spellings = people.get((int) candidate);
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

    private Set<Long> candidates(Integer[] asked, Printed gone) {
        return Arrays.stream(asked)
                .flatMap(key -> keys.getOrDefault(key, List.of()).stream())
                .filter(name -> !name.equals(gone))
                .map(Printed::subject)
                .collect(Collectors.toSet());
    }
}
