package org.tumen.korean;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hangul in Latin letters: McCune-Reischauer's, without marks and syllable by syllable, so that a name that is held in Hangul
 * alone stands among the romanized ones of its family.
 */
public final class Romanized {
    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("ㄱ", "k"),
            Map.entry("ㄲ", "kk"),
            Map.entry("ㄴ", "n"),
            Map.entry("ㄷ", "t"),
            Map.entry("ㄸ", "tt"),
            Map.entry("ㄹ", "r"),
            Map.entry("ㅁ", "m"),
            Map.entry("ㅂ", "p"),
            Map.entry("ㅃ", "pp"),
            Map.entry("ㅅ", "s"),
            Map.entry("ㅆ", "ss"),
            Map.entry("ㅇ", ""),
            Map.entry("ㅈ", "ch"),
            Map.entry("ㅉ", "tch"),
            Map.entry("ㅊ", "ch"),
            Map.entry("ㅋ", "k"),
            Map.entry("ㅌ", "t"),
            Map.entry("ㅍ", "p"),
            Map.entry("ㅎ", "h"));
    private static final List<String> OF_VOWELS = List.of(
            "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
            "u", "ui", "i");
    private static final Map<String, String> LAST =
            Map.of("-", "", "ㄱ", "k", "ㄴ", "n", "ㄷ", "t", "ㄹ", "l", "ㅁ", "m", "ㅂ", "p", "ㅅ", "t", "ㅇ", "ng");

    private Romanized() {}

    /** A text with its Hangul in Latin letters; all else as it is. */
    public static String of(String text) {
        return text.codePoints().mapToObj(Romanized::letter).collect(Collectors.joining());
    }

    private static String letter(int point) {
        if (!Spelling.isHangul(point)) {
            return Character.toString(point);
        }
        String letters = Spelling.letters(point);
        return FIRST.get(letters.substring(0, 1))
                + OF_VOWELS.get(Spelling.VOWELS.indexOf(letters.charAt(1)))
                + LAST.get(letters.substring(2));
    }
}
