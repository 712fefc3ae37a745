package org.tumen.importer;

import java.util.Collection;
import java.util.Locale;

/** Finds the known word that somebody may have meant by an unknown one. */
final class Nearest {
    private Nearest() {}

    /** A question that names the nearest word, with a space behind; empty when none is near. */
    static String question(String unknown, Collection<String> known) {
        String word = plain(unknown);
        int least = Math.max(1, (word.length() + 2) / 5);
        String nearest = "";
        for (String each : known) {
            int apart = Math.abs(each.length() - word.length()) > least ? Integer.MAX_VALUE : apart(word, plain(each));
            if (apart < least || (apart == least && nearest.isEmpty())) {
                least = apart;
                nearest = each;
            }
        }
        return nearest.isEmpty() ? "" : "is it " + nearest + "? ";
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many letters must be written, left out or changed to make the one of the other. */
    private static int apart(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int letter = 1; letter <= one.length(); letter++) {
            int slant = row[0];
            row[0] = letter;
            for (int at = 1; at < row.length; at++) {
                int changed = slant + (one.charAt(letter - 1) == other.charAt(at - 1) ? 0 : 1);
                slant = row[at];
                row[at] = Math.min(changed, 1 + Math.min(row[at], row[at - 1]));
            }
        }
        return row[other.length()];
    }
}
