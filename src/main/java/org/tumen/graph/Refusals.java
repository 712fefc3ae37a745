package org.tumen.graph;

import java.util.Map;

/** What is told to whoever asks when the server, or their share of it, is taken. */
public final class Refusals {
    private Refusals() {}

    /** The server has too much to do. */
    public static Problem busy() {
        return new Problem(
                Problem.Code.UNAVAILABLE,
                "The server has too much to do just now; try again in a moment.",
                Map.of("retryAfter", 1));
    }

    /** Whoever asks has as much as one address may. */
    public static Problem limited(String what, int most) {
        return new Problem(
                Problem.Code.LIMITED,
                "One address may have at most " + most + " " + what + "; try again in a moment.",
                Map.of("retryAfter", 1));
    }

    /** An operation that was given up. */
    public static Problem slow() {
        return new Problem(
                Problem.Code.TIMEOUT, "The answer took too long; ask for less at once.", Map.of("retryAfter", 1));
    }
}
