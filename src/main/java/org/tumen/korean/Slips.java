package org.tumen.korean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may have been meant by a mistyped name: two letters swapped, one too many, a vowel left out or missed. */
final class Slips {
    /** Stands for a vowel that nobody typed. */
    static final char VOWEL = '*';

    private static final String VOWELS = "aeiouyŏŭöäü";

    /** What a slip costs: as much as a letter that means anything at all. */
    private static final double COST = -Math.log(Place.ANYTHING);

    private Slips() {}

    /** One of the names that may have been meant, in letters with one space for every gap, and what it costs to think so. */
    record Slip(String plain, double cost) {}

    /** What may have been meant by a name in plain letters. */
    static List<Slip> of(String plain) {
        Map<String, Slip> slips = new LinkedHashMap<>();
        for (int at = 0; at < plain.length(); at++) {
            String before = plain.substring(0, at);
            String after = plain.substring(at + 1);
            moved(slips, plain, at);
            if (at > 0 && isConsonant(plain.charAt(at - 1)) && isConsonant(plain.charAt(at))) {
                add(slips, before + VOWEL + plain.substring(at), 0);
                if (!after.isEmpty() && isConsonant(after.charAt(0))) {
                    add(slips, before + VOWEL + after, 0);
                }
            }
        }
        if (!plain.isEmpty() && isConsonant(plain.charAt(plain.length() - 1))) {
            add(slips, plain + VOWEL, 0);
        }
        slips.remove(plain);
        return List.copyOf(slips.values());
    }

    /** What may have been meant by a name in Hangul, in which syllables are letters. */
    static List<Slip> ofSyllables(String hangul) {
        Map<String, Slip> slips = new LinkedHashMap<>();
        String name = hangul.replaceAll("\\s", "");
        for (int at = 0; at < name.length(); at++) {
            moved(slips, name, at);
        }
        return List.copyOf(slips.values());
    }

    private static void moved(Map<String, Slip> slips, String name, int at) {
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        add(slips, before + after, COST);
        if (!after.isEmpty() && after.charAt(0) != name.charAt(at)) {
            add(slips, before + after.charAt(0) + name.charAt(at) + after.substring(1), COST);
        }
    }

    private static void add(Map<String, Slip> slips, String plain, double cost) {
        String meant = plain.replaceAll(" +", " ").trim();
        slips.putIfAbsent(meant, new Slip(meant, cost));
    }

    private static boolean isConsonant(char letter) {
        return VOWELS.indexOf(letter) < 0;
    }
}
