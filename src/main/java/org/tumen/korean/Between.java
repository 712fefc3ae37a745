package org.tumen.korean;

import java.util.Collection;
import java.util.List;

/** What stands between two vowels: the end of one syllable and the beginning of the next, parted wherever it may be. */
final class Between implements Place {
    static final Between VOWELS = new Between();

    private final double[] often = pairs(Letters.CODAS.often(), Letters.ONSETS.often());

    private Between() {}

    private static double[] pairs(double[] ends, double[] begins) {
        double[] pairs = new double[ends.length * begins.length];
        for (int end = 0; end < ends.length; end++) {
            for (int begin = 0; begin < begins.length; begin++) {
                pairs[end * begins.length + begin] = ends[end] * begins[begin];
            }
        }
        return pairs;
    }

    @Override
    public double[] often() {
        return often;
    }

    @Override
    public double[] likely(String consonants) {
        double[] likely = new double[often.length];
        for (String[] way : Spelling.parted(consonants)) {
            double[] pairs = pairs(Letters.CODAS.likely(way[0]), Letters.ONSETS.likely(way[1]));
            for (int at = 0; at < likely.length; at++) {
                likely[at] += pairs[at];
            }
        }
        return likely;
    }

    /** Beside one spelling alone, the end and the beginning may each be anything at all. */
    @Override
    public double cost(String asked, Collection<String> held) {
        if (held.size() > 1) {
            return Place.super.cost(asked, held);
        }
        double best = Double.POSITIVE_INFINITY;
        for (String[] first : Spelling.parted(asked)) {
            for (String[] second : Spelling.parted(held.iterator().next())) {
                double ends = Letters.CODAS.cost(first[0], List.of(second[0]));
                best = Math.min(best, ends + Letters.ONSETS.cost(first[1], List.of(second[1])));
            }
        }
        return best;
    }
}
