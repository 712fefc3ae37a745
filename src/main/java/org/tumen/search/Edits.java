package org.tumen.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** How many letters two texts are apart: inserted, left out, changed, or swapped with the next. */
final class Edits {
    private static final int FAR = 99;
    private static final int LONGEST = 100;

    private static final int SHORTEST = 4;
    private static final int LONGEST_CHANGED = 24;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    private Edits() {}

    /** All texts that are one letter away from one in plain letters; none when it is too short for that to tell anything. */
    static String[] of(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST_CHANGED) {
            return new String[0];
        }
        Set<String> edits = new LinkedHashSet<>();
        for (int at = 0; at <= text.length(); at++) {
            String before = text.substring(0, at);
            String after = text.substring(at);
            String rest = after.isEmpty() ? "" : after.substring(1);
            edits.add(before + rest);
            if (!rest.isEmpty()) {
                edits.add(before + rest.charAt(0) + after.charAt(0) + rest.substring(1));
            }
            for (char letter : ALPHABET.toCharArray()) {
                edits.add(before + letter + after);
                edits.add(before + letter + rest);
            }
        }
        edits.remove(text);
        return edits.toArray(String[]::new);
    }

    /** The distance of Damerau and Levenshtein in its restricted form; 99 when texts are long or of very different length. */
    static int between(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 4 || Math.max(one.length(), other.length()) > LONGEST) {
            return FAR;
        }
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) {
            for (int to = 0; to <= other.length(); to++) {
                edits[at][to] = at == 0 || to == 0 ? at + to : step(edits, one, other, at, to);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int step(int[][] edits, String one, String other, int at, int to) {
        boolean same = one.charAt(at - 1) == other.charAt(to - 1);
        int least =
                Math.min(edits[at - 1][to - 1] + (same ? 0 : 1), 1 + Math.min(edits[at - 1][to], edits[at][to - 1]));
        boolean swapped = at > 1
                && to > 1
                && one.charAt(at - 1) == other.charAt(to - 2)
                && one.charAt(at - 2) == other.charAt(to - 1);
        return swapped ? Math.min(least, edits[at - 2][to - 2] + 1) : least;
    }
}
