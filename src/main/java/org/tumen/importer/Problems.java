package org.tumen.importer;

import java.util.List;
import java.util.TreeSet;

/**
 * All that is wrong in the record files, gathered so that an editor sees everything at once, in order. Files are read side
 * by side.
 */
final class Problems {
    private final TreeSet<Problem> found = new TreeSet<>();

    synchronized void add(Mark mark, String what, String mend) {
        found.add(new Problem(mark, what, mend));
    }

    List<Problem> sorted() {
        return List.copyOf(found);
    }
}
