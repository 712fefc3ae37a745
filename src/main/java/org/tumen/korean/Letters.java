package org.tumen.korean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** How many of those who print something so mean it, at least. */
    private static final double FAIR = 0.05;

    /** The vowels before which the South leaves out an ㄹ that begins a word; before others it writes ㄴ. */
    private static final String SOFT = "ㅑㅕㅖㅛㅠㅣ";

    private final String[] things;
    private final double[] often;

    /** For each thing the first that is the same: 이 and 리 are one family name, as the South and the North write it. */
    private final int[] first;

    private final Map<String, double[]> printed = new HashMap<>();

    private Letters(String table) {
        List<String[]> rows = Table.read(table);
        things = rows.stream().map(row -> row[0]).toArray(String[]::new);
        often = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        first = new int[often.length];
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < often.length; row++) {
            enter(rows.get(row), row);
            first[row] = Objects.requireNonNullElse(places.putIfAbsent(northern(rows.get(row)[0]), row), row);
        }
    }

    /** What is meant as the North writes it. */
    private static String northern(String meant) {
        if (!Spelling.isHangul(meant.codePointAt(0))) {
            return meant;
        }
        String letters = Spelling.letters(meant.codePointAt(0));
        boolean soft = SOFT.indexOf(letters.charAt(1)) >= 0;
        return letters.charAt(0) == (soft ? 'ㅇ' : 'ㄴ') ? "ㄹ" + letters.substring(1) : letters;
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

    /** The place of what is meant among all that may be. */
    int number(String meant) {
        return List.of(things).indexOf(meant);
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

    /** As the North and the South write the same. */
    @Override
    public boolean means(String asked, String held) {
        return asked.equals(held) || Place.same(together(likely(asked)), together(likely(held)));
    }

    private double[] together(double[] likely) {
        double[] together = new double[likely.length];
        for (int row = 0; row < likely.length; row++) {
            together[first[row]] += likely[row];
        }
        return together;
    }

    /** What somebody may be called who is called so: each thing meant by a fair part of those who print it, as the North writes it. */
    Stream<String> meant(String print) {
        double[] likely = likely(print);
        double[] meant = new double[likely.length];
        for (int row = 0; row < likely.length; row++) {
            meant[first[row]] += likely[row] * often[row];
        }
        double fair = FAIR * DoubleStream.of(meant).sum();
        return IntStream.range(0, meant.length).filter(row -> meant[row] > fair).mapToObj(row -> northern(things[row]));
    }
}
