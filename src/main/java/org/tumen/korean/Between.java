package org.tumen.korean;

import java.util.Collection;
import java.util.List;

/** What stands between two vowels: the end of one syllable and the beginning of the next, parted wherever it may be. */
final class Between implements Place {
    static final Between VOWELS = new Between();

    private static final List<Assimilated> ASSIMILATED =
            Table.read("assimilated").stream().map(Assimilated::from).toList();

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
            assimilated(likely, way);
        }
        return likely;
    }

    /** Adds what is spoken as it is printed, and written otherwise. */
    private static void assimilated(double[] likely, String[] way) {
        for (Assimilated each : ASSIMILATED) {
            if (each.isSpoken(way)) {
                likely[each.end * Letters.ONSETS.often().length + each.begin] += each.share;
            }
        }
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
                if (isAssimilated(first, second)) {
                    best = Math.min(best, Place.super.cost(asked, held));
                }
            }
        }
        return best;
    }

    private static boolean isAssimilated(String[] first, String[] second) {
        for (Assimilated each : ASSIMILATED) {
            if (each.joins(first, second) || each.joins(second, first)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is spoken otherwise than it is written where two syllables meet.
     *
     * @param share how much of what is written so is printed as it is spoken
     */
    private record Assimilated(int end, int begin, String spokenEnd, String spokenBegin, double share) {
        static Assimilated from(String[] row) {
            return new Assimilated(
                    Letters.CODAS.number(row[0]),
                    Letters.ONSETS.number(row[1]),
                    row[2],
                    row[3],
                    Double.parseDouble(row[4]) / 100);
        }

        boolean isSpoken(String[] way) {
            return spokenEnd.equals(way[0]) && spokenBegin.equals(way[1]);
        }

        /** Whether one print may be as it is spoken, and another as it is written. */
        boolean joins(String[] spoken, String[] written) {
            return isSpoken(spoken)
                    && Letters.CODAS.likely(written[0])[end] > 0
                    && Letters.ONSETS.likely(written[1])[begin] > 0;
        }
    }
}
