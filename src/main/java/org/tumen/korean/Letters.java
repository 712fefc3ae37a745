package org.tumen.korean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How what stands at one place of a Korean name is printed, in all systems at once: a table of what may be meant, how
 * often it is, and its spellings with weights. What two spellings have in common is what may have been meant by both.
 */
final class Letters implements Place {
    static final Letters FAMILIES = new Letters("families");
    static final Letters ONSETS = new Letters("onsets");
    static final Letters VOWELS = new Letters("vowels");
    static final Letters CODAS = new Letters("codas");

    /** How many in a hundred spellings are Hangul. */
    private static final double HANGUL = 0.3;

    private final double[] often;
    private final Map<String, double[]> printed = new HashMap<>();

    private Letters(String table) {
        List<String[]> rows = Table.read(table);
        often = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        for (int row = 0; row < often.length; row++) {
            enter(rows.get(row), row);
        }
    }

    private void enter(String[] row, int number) {
        double sum = 0;
        for (int word = 2; word < row.length; word++) {
            sum += weight(row[word]);
        }
        int meant = row[0].codePointAt(0);
        spelled(Spelling.isHangul(meant) ? Spelling.letters(meant) : row[0])[number] += HANGUL;
        for (int word = 2; word < row.length; word++) {
            String spelling = row[word].substring(0, row[word].indexOf(':'));
            spelled(spelling.equals("|") ? "" : spelling)[number] += (1 - HANGUL) * weight(row[word]) / sum;
        }
    }

    private static double weight(String word) {
        return Double.parseDouble(word.substring(word.indexOf(':') + 1));
    }

    private double[] spelled(String spelling) {
        return printed.computeIfAbsent(spelling, absent -> new double[often.length]);
    }

    /** Whether something is printed so. */
    boolean prints(String spelling) {
        return printed.containsKey(spelling);
    }

    @Override
    public double[] often() {
        return often;
    }

    @Override
    public double[] likely(String spelling) {
        return printed.getOrDefault(spelling, new double[often.length]);
    }
}
