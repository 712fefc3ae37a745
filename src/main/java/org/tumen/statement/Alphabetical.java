package org.tumen.statement;

import org.tumen.korean.Romanized;

/** What a label is sorted by: letters and digits alone, and Hangul where its romanization would stand. */
public final class Alphabetical {
    private Alphabetical() {}

    /** The key; the key of what a label begins with is what the label's begins with. */
    public static String key(String label) {
        return Folded.of(Romanized.of(label));
    }
}
