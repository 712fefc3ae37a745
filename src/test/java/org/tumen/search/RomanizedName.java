package org.tumen.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A made-up Korean name, printed as different systems print it. */
final class RomanizedName {
    private static final String FAMILIES = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노";
    private static final String GIVEN = "영철성정수경명남호학일현혁광용진국준상순희미옥숙은혜금동원선석강길덕룡만복봉삼실"
            + "애양연열우욱웅윤인자재종주지창천춘충태택평하한해향형홍화환훈흥건관구권규균근기나대도두래모문민배범병보빈서설세소승식유율응익찬필학행효";
    private static final String[] ONSETS = "k kk n t tt r m p pp s ss  ch tch ch' k' t' p' h".split(" ");
    private static final String[] VOWELS = "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i".split(" ");
    private static final String[] SOUTH = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
    private static final String[] SOUTHERN = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] ENDS = " k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ");

    private RomanizedName() {}

    /** From two to four spellings of one name. */
    static List<String> spellings(Random random) {
        int[] name = {one(FAMILIES, random), one(GIVEN, random), one(GIVEN, random)};
        Set<String> spellings = new LinkedHashSet<>();
        int wanted = 2 + random.nextInt(3);
        while (spellings.size() < wanted) {
            spellings.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new String(name, 0, 3);
                        case 1 -> printed(name, ONSETS, VOWELS, random);
                        case 2 ->
                            printed(name, ONSETS, VOWELS, random)
                                    .replace("ŏ", "o")
                                    .replace("ŭ", "u")
                                    .replace("'", "");
                        default -> printed(name, SOUTH, SOUTHERN, random);
                    });
        }
        return new ArrayList<>(spellings);
    }

    private static int one(String syllables, Random random) {
        return syllables.charAt(random.nextInt(syllables.length()));
    }

    private static String printed(int[] name, String[] onsets, String[] vowels, Random random) {
        String given = syllable(name[1], onsets, vowels);
        return capital(syllable(name[0], onsets, vowels)) + " " + capital(given)
                + (random.nextBoolean() ? "-" : random.nextBoolean() ? "" : " ") + syllable(name[2], onsets, vowels);
    }

    private static String syllable(int point, String[] onsets, String[] vowels) {
        int syllable = point - 0xAC00;
        return onsets[syllable / 588] + vowels[syllable % 588 / 28] + ENDS[syllable % 28];
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
