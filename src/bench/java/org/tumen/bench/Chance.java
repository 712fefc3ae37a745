package org.tumen.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed, topic and number, whatever was asked before. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, String topic, long number) {
        random = new SplittableRandom((seed * 31 + topic.hashCode()) * 0x9E3779B97F4A7C15L + number);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A number from 0, below the limit; the limit is at least 1. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of some choices, the first ones far more often: about as often as words of a text. */
    int popular(int limit) {
        return (int) (Math.pow(random.nextDouble(), 3) * limit);
    }
}
