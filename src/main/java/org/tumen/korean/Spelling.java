package org.tumen.korean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A printed name taken apart: the consonants between its vowels, and its vowels. Consonants hold a hyphen where the print
 * has any gap; without one, where a syllable ends is anybody's guess.
 *
 * @param consonants one more than vowels: before the first, between, after the last
 * @param odd what it costs to read it so: 0 for the plain reading
 * @param family the family name when it is parted from the rest and one of those that we know; empty otherwise
 */
record Spelling(List<String> consonants, List<String> vowels, double odd, String family) {
    private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String CODAS = "-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㅂㄹㄹㅂㄹㅁㅂㅂㅅㅅㅇㄷㄷㄱㄷㅂㄷ";
    private static final String PURE = "aeiouŏŭûöäü" + Slips.VOWEL;
    private static final Pattern OF_APOSTROPHE = Pattern.compile("[’‘`ʻʼ´]");
    private static final int LONGEST_VOWEL = 4;

    /** The first character that may be a letter with a mark. */
    private static final int FIRST_OF_OTHERS = 128;

    private static final int MOST_SYLLABLES = 6;
    private static final int LONGEST = 60;

    private Spelling(List<String> consonants, List<String> vowels, double odd) {
        this(consonants, vowels, odd, family(consonants, vowels));
    }

    /** The ways to read a printed name; none when it is no Korean name. */
    static List<Spelling> of(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<Spelling> readings = new ArrayList<>();
        if (text.codePoints().anyMatch(Spelling::isHangul)) {
            readings.add(hangul(text));
        } else {
            for (String plain : Cyrillic.readings(plain(text))) {
                readings.add(latin(plain, false));
                if (plain.indexOf('j') >= 0) {
                    readings.add(latin(plain, true));
                }
            }
        }
        return names(readings);
    }

    /** The ways to read what may have been meant by a mistyped name. */
    static List<Spelling> mistyped(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        boolean hangul = text.codePoints().anyMatch(Spelling::isHangul);
        List<Slips.Slip> slips = hangul ? Slips.ofSyllables(text) : Slips.of(plain(text));
        return names(slips.stream()
                .map(slip -> (hangul ? hangul(slip.plain()) : latin(slip.plain(), false)).dearer(slip.cost()))
                .toList());
    }

    private static List<Spelling> names(List<Spelling> readings) {
        return readings.stream()
                .filter(reading -> !reading.vowels.isEmpty() && reading.vowels.size() <= MOST_SYLLABLES)
                .toList();
    }

    private Spelling dearer(double more) {
        return new Spelling(consonants, vowels, odd + more, family);
    }

    /** The three letters of a syllable of Hangul; the last is "-" when nothing ends it. */
    static String letters(int point) {
        int syllable = point - 0xAC00;
        return "" + ONSETS.charAt(syllable / 588) + VOWELS.charAt(syllable % 588 / 28) + CODAS.charAt(syllable % 28);
    }

    static boolean isHangul(int point) {
        return point >= 0xAC00 && point <= 0xD7A3;
    }

    private static Spelling hangul(String text) {
        List<String> consonants = new ArrayList<>();
        List<String> vowels = new ArrayList<>();
        String end = "";
        for (int point : text.codePoints().filter(Spelling::isHangul).toArray()) {
            String letters = letters(point);
            consonants.add(consonants.isEmpty() ? letters.substring(0, 1) : end + " " + letters.charAt(0));
            vowels.add(letters.substring(1, 2));
            end = letters.substring(2);
        }
        consonants.add(end);
        return new Spelling(consonants, vowels, 0);
    }

    private static Spelling latin(String print, boolean foreign) {
        Style style = new Style(print);
        String plain = style.letters();
        List<String> consonants = new ArrayList<>();
        List<String> vowels = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int length = vowel(plain, at, foreign);
            if (length == 0) {
                between.append(plain.charAt(at++));
                continue;
            }
            consonants.add(between.toString());
            vowels.add(style.vowel(plain.substring(at, at + length)));
            between.setLength(0);
            at += length;
        }
        consonants.add(between.toString());
        return new Spelling(consonants, vowels, style.cost(foreign));
    }

    /**
     * Lower case with one space for every gap; a breve, or the apostrophe that stands for one after a vowel, is kept as a
     * letter; the apostrophe of an aspirate is kept.
     */
    static String plain(String text) {
        String lower = apostrophes(text.toLowerCase(Locale.ROOT));
        StringBuilder plain = new StringBuilder();
        lower.codePoints().forEach(point -> {
            char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            if ("ŏŭčžöäüйё".indexOf(point) >= 0 || point == '\'' && "kptshj".indexOf(last) >= 0) {
                plain.appendCodePoint(point);
            } else if (point < FIRST_OF_OTHERS && Character.isLetter(point)) {
                plain.appendCodePoint(point);
            } else if (Character.isLetter(point) && !Character.isIdeographic(point)) {
                plain.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", ""));
            } else if (last != ' ' && point != '\'') {
                plain.append(' ');
            }
        });
        return plain.toString().trim();
    }

    /** One form of every apostrophe and breve. */
    private static String apostrophes(String lower) {
        if (lower.chars().allMatch(letter -> letter < FIRST_OF_OTHERS && letter != '\'' && letter != '`')) {
            return lower;
        }
        return OF_APOSTROPHE
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFC))
                .replaceAll("'")
                .replace("o'", "ŏ")
                .replace("u'", "ŭ")
                .replace('ǒ', 'ŏ')
                .replace('ǔ', 'ŭ');
    }

    /** How many letters from here are one vowel; 0 when a consonant stands here. */
    private static int vowel(String plain, int at, boolean foreign) {
        if (plain.charAt(at) == Slips.VOWEL) {
            return 1;
        }
        for (int end = Math.min(plain.length(), at + LONGEST_VOWEL); end > at; end--) {
            String vowel = plain.substring(at, end);
            char next = end < plain.length() ? plain.charAt(end) : ' ';
            if (Letters.VOWELS.prints(vowel) && isVowel(vowel, next, foreign)) {
                return end - at;
            }
        }
        return 0;
    }

    /** Whether letters are a vowel where they stand: "h", "y", "w" and "r" often begin the next syllable instead. */
    private static boolean isVowel(String vowel, char next, boolean foreign) {
        char first = vowel.charAt(0);
        char last = vowel.charAt(vowel.length() - 1);
        boolean begins = PURE.indexOf(next) >= 0;
        if (first == 'v' || first == 'j' && !foreign || vowel.equals("w")) {
            return false;
        }
        return switch (last) {
            case 'h' -> !begins && next != 'y' && next != 'w' && (next != 'j' || !foreign);
            case 'r' -> next == ' ';
            case 'y', 'w' -> !begins;
            default -> true;
        };
    }

    /** The ways to part what stands between two vowels into the end of one syllable and the beginning of the next. */
    static List<String[]> parted(String consonants) {
        int gap = consonants.indexOf(' ');
        if (gap >= 0) {
            return List.<String[]>of(new String[] {consonants.substring(0, gap), consonants.substring(gap + 1)});
        }
        List<String[]> ways = new ArrayList<>();
        for (int end = 0; end <= consonants.length(); end++) {
            String[] way = {consonants.substring(0, end), consonants.substring(end)};
            if (Letters.CODAS.prints(way[0]) && Letters.ONSETS.prints(way[1])) {
                ways.add(way);
            }
        }
        return ways.isEmpty() ? List.<String[]>of(new String[] {"", consonants}) : ways;
    }

    /** Whether something stands in it that nobody prints for a part of a Korean name. */
    boolean isStrange() {
        int last = vowels.size();
        return !Letters.ONSETS.prints(consonants.get(0))
                || !Letters.CODAS.prints(consonants.get(last))
                || consonants.subList(1, last).stream()
                        .flatMap(between -> parted(between).stream())
                        .anyMatch(way -> !Letters.CODAS.prints(way[0]) || !Letters.ONSETS.prints(way[1]));
    }

    /** Whether this and another begin with different letters that the North and the South write for one another. */
    boolean beginsOtherwise(Spelling other) {
        String first = consonants.get(0);
        String second = other.consonants.get(0);
        return !first.equals(second)
                && Keys.begin(first).equals(Keys.FLEETING)
                && Keys.begin(second).equals(Keys.FLEETING);
    }

    private static String family(List<String> consonants, List<String> vowels) {
        int gap = vowels.size() < 2 ? -1 : consonants.get(1).indexOf(' ');
        if (gap < 0) {
            return "";
        }
        String word = Style.printed(consonants.get(0)
                + vowels.get(0).replace('j', 'y')
                + consonants.get(1).substring(0, gap));
        return Letters.FAMILIES.prints(word) ? word : "";
    }

    /** What it begins with. */
    String first() {
        return consonants.get(0);
    }

    /** What the syllable after a family name begins with. */
    String afterGap() {
        String between = consonants.get(1);
        return between.substring(between.indexOf(' ') + 1);
    }

    /** Whether it has as many syllables as another, and both have a family name that we know or neither has. */
    boolean isLike(Spelling other) {
        return vowels.size() == other.vowels.size()
                && family().isEmpty() == other.family().isEmpty();
    }
}
