package org.tumen.korean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names as Russian prints them, in Latin letters: Чан Сон Тхэк. */
final class Cyrillic {
    private static final Map<String, String> LETTERS = letters();
    private static final int FIRST = 0x400;
    private static final int LONGEST = 3;
    private static final int MOST = 8;
    private static final String VOWELS = "aeiouyû";

    private Cyrillic() {}

    private static Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        Table.read("cyrillic").forEach(row -> letters.put(row[0], row.length < 2 ? "" : row[1]));
        return letters;
    }

    /** A name in plain letters, or its readings in Latin ones: what ends a syllable as "н" may be "n" or "ng". */
    static List<String> readings(String plain) {
        if (plain.codePoints()
                .noneMatch(point ->
                        point >= FIRST && Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)) {
            return List.of(plain);
        }
        String latin = latin(plain);
        List<String> readings = new ArrayList<>(List.of(""));
        for (int at = 0; at < latin.length(); at++) {
            char letter = latin.charAt(at);
            char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
            boolean ends = letter == 'n' && at > 0 && VOWELS.indexOf(next) < 0 && next != 'g';
            List<String> longer = new ArrayList<>(
                    readings.stream().map(reading -> reading + letter).toList());
            if (ends && readings.size() < MOST) {
                readings.forEach(reading -> longer.add(reading + "ng"));
            }
            readings = longer;
        }
        return readings;
    }

    private static String latin(String plain) {
        StringBuilder latin = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int length = Math.min(LONGEST, plain.length() - at);
            while (length > 1 && !LETTERS.containsKey(plain.substring(at, at + length))) {
                length--;
            }
            String letters = plain.substring(at, at + length);
            latin.append(LETTERS.getOrDefault(letters, letters));
            at += length;
        }
        return latin.toString();
    }
}
