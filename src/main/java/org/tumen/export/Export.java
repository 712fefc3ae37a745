package org.tumen.export;

import java.util.function.Function;
import org.tumen.db.Snapshot;

/**
 * A file that is asked for and not begun yet.
 *
 * @param tag a hash of all that the file follows from
 * @param pinned whether its revision was asked for, so that a later one does not change it
 */
public record Export(
        String fileName,
        String mediaType,
        String tag,
        Snapshot snapshot,
        boolean pinned,
        Function<Walk.Course, Pieces> pieces) {
    /** The revision that all of it sees. */
    public int revision() {
        return snapshot.revision();
    }
}
