package org.tumen.korean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The coarse shape of a spelling: for each syllable the class of the consonant that begins it, of its vowel, and of the
 * consonant that ends it. Letters that some system prints alike, or that North and South write differently, are of one
 * class.
 */
final class Keys {
    private static final int MOST = 6;

    /** What the South drops or changes at the beginning of a word. */
    static final String FLEETING = "l";

    /** Any class at all; the shape of a name with a vowel left out is one with a place open. */
    private static final String OPEN = "*";

    private Keys() {}

    /** The shapes of a spelling. */
    static Set<String> whole(Spelling spelling) {
        Set<String> keys = new LinkedHashSet<>();
        shapes(spelling).forEach(shape -> keys.add(String.join("", shape)));
        return keys;
    }

    /** The shapes of a given name, which are no shapes of whole names. */
    static Set<String> given(Spelling spelling) {
        return whole(spelling).stream().map(shape -> "~" + shape).collect(Collectors.toSet());
    }

    /** The shapes of a spelling with one place open. */
    static Set<String> open(Spelling spelling) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<String> shape : shapes(spelling)) {
            for (int open = 0; open < shape.size(); open++) {
                List<String> opened = new ArrayList<>(shape);
                opened.set(open, OPEN);
                keys.add(String.join("", opened));
            }
        }
        return keys;
    }

    private static List<List<String>> shapes(Spelling spelling) {
        List<List<String>> shapes = new ArrayList<>();
        shapes.add(List.of(begin(spelling.consonants().get(0))));
        int last = spelling.vowels().size();
        for (int at = 1; at < last; at++) {
            shapes = grown(
                    shapes,
                    vowel(spelling.vowels().get(at - 1)),
                    Spelling.parted(spelling.consonants().get(at)),
                    at > 1);
        }
        String vowel = vowel(spelling.vowels().get(last - 1));
        String end = end(spelling.consonants().get(last));
        return shapes.stream().map(shape -> and(shape, vowel, end)).toList();
    }

    private static List<List<String>> grown(
            List<List<String>> shapes, String vowel, List<String[]> ways, boolean given) {
        List<List<String>> grown = new ArrayList<>();
        for (List<String> shape : shapes) {
            for (String[] way : ways) {
                for (String end : given ? ends(way[0], way[1]) : List.of(end(way[0]))) {
                    if (grown.size() < MOST) {
                        grown.add(and(shape, vowel, end, begin(way[1])));
                    }
                }
            }
        }
        return grown;
    }

    /** What may end a syllable of a given name before another, as it is written and as it is spoken. */
    private static List<String> ends(String consonants, String next) {
        String end = end(consonants);
        boolean liquid = "r l ㄹ".contains(next);
        if (next.isEmpty() || !liquid && !"n m ㄴ ㅁ".contains(next)) {
            return List.of(end);
        }
        return switch (end) {
            case "k" -> List.of(end, "p b ㅂ".contains(consonants) ? "m" : "g");
            case "n" -> liquid ? List.of(end, "l") : List.of(end);
            default -> List.of(end);
        };
    }

    private static List<String> and(List<String> shape, String... more) {
        List<String> longer = new ArrayList<>(shape);
        longer.addAll(List.of(more));
        return longer;
    }

    static String begin(String consonants) {
        return switch (consonants.replace(" ", "")) {
            case "", "n", "r", "l", "rh", "ll", "rr", "ㄴ", "ㄹ", "ㅇ" -> FLEETING;
            case "k", "g", "kk", "gg", "kh", "k'", "q", "gj", "ㄱ", "ㄲ", "ㅋ" -> "k";
            case "t", "d", "tt", "dd", "th", "t'", "ㄷ", "ㄸ", "ㅌ" -> "t";
            case "p", "b", "pp", "bb", "ph", "p'", "v", "f", "bh", "ㅂ", "ㅃ", "ㅍ" -> "p";
            case "s", "sh", "ss", "sz", "ㅅ", "ㅆ" -> "s";
            case "m", "ㅁ" -> "m";
            case "h", "x", "ㅎ" -> "h";
            default -> "c";
        };
    }

    private static String vowel(String vowel) {
        return switch (vowel) {
            case "*" -> OPEN;
            case "a", "ah", "aa", "ar", "ya", "ja", "ia", "yah", "wa", "oa", "ua", "va", "ㅏ", "ㅑ", "ㅘ" -> "a";
            case "i",
                    "ee",
                    "yi",
                    "ie",
                    "y",
                    "ih",
                    "ii",
                    "wi",
                    "wee",
                    "vi",
                    "uy",
                    "ui",
                    "eui",
                    "ŭi",
                    "ey",
                    "ㅣ",
                    "ㅟ",
                    "ㅢ" -> "i";
            case "ae",
                    "ai",
                    "ay",
                    "ä",
                    "eh",
                    "ea",
                    "ei",
                    "e",
                    "ye",
                    "yae",
                    "je",
                    "we",
                    "wae",
                    "oe",
                    "oi",
                    "oy",
                    "ö",
                    "ㅐ",
                    "ㅒ",
                    "ㅔ",
                    "ㅖ",
                    "ㅙ",
                    "ㅚ",
                    "ㅞ" -> "e";
            default -> "o";
        };
    }

    private static String end(String consonants) {
        return switch (consonants) {
            case "", "-", "h" -> "-";
            case "n", "nn", "ㄴ" -> "n";
            case "ng", "nk", "ㅇ" -> "g";
            case "m", "mm", "ㅁ" -> "m";
            case "l", "r", "ll", "lh", "ㄹ" -> "l";
            default -> "k";
        };
    }
}
