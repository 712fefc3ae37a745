package org.tumen.korean;

import java.util.Collection;
import java.util.stream.DoubleStream;

/** A place in a Korean name: what may be meant there, and how it is printed. */
interface Place {
    /** How often a spelling is copied from another as it stands. */
    double COPIED = 0.07;

    /** How often a spelling is anything at all. */
    double ANYTHING = 0.0005;

    /** How likely it must be that two prints mean the same, were all things meant equally often. */
    double SAME = 0.025;

    /** How often each thing is meant. */
    double[] often();

    /** How likely each thing that may be meant is printed so; never when nobody prints it. */
    double[] likely(String spelling);

    /** How unlikely it is that what is printed as all that is held is printed as asked elsewhere: -ln P(asked | held). */
    default double cost(String asked, Collection<String> held) {
        double[] first = likely(asked);
        double[] meant = meant(held);
        double both = 0;
        double either = 0;
        for (int at = 0; at < meant.length; at++) {
            both += meant[at] * first[at];
            either += meant[at];
        }
        double like = either == 0 ? 0 : both / either;
        return -Math.log((held.contains(asked) ? COPIED + (1 - COPIED) * like : like) + ANYTHING);
    }

    /** Whether two prints may well mean the same; what one may mean only as a misprint of the other is something else. */
    default boolean means(String asked, String held) {
        return asked.equals(held) || same(likely(asked), likely(held));
    }

    /** Whether what two prints may mean, and how likely, is the same often enough. */
    static boolean same(double[] first, double[] second) {
        double both = 0;
        for (int at = 0; at < first.length; at++) {
            both += first[at] * second[at];
        }
        return both > 0
                && both
                        >= SAME
                                * DoubleStream.of(first).sum()
                                * DoubleStream.of(second).sum();
    }

    /** How likely each thing is meant by all spellings together; one of several may be anything at all. */
    private double[] meant(Collection<String> held) {
        double[] meant = often().clone();
        for (String spelling : held) {
            double[] likely = likely(spelling);
            for (int at = 0; at < meant.length; at++) {
                meant[at] *= likely[at] + (held.size() > 1 ? ANYTHING : 0);
            }
        }
        return meant;
    }
}
