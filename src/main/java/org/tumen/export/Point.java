package org.tumen.export;

import io.vertx.core.Future;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;
import org.tumen.graph.Clocks;

/**
 * Where the clocks of a file are turned to.
 *
 * @param pinned whether its revision was asked for
 */
record Point(Snapshot snapshot, boolean pinned) {
    /** The point that an address asks for; fails when it is no point of the record. */
    static Future<Point> of(Asked asked, Reads reads) {
        return (asked.atLeast() == 0 ? reads.head() : reads.head(asked.atLeast())).compose(head -> {
            var pin = Clocks.of(asked.asOf(), asked.reportedBy(), head);
            return reads.snapshot(head, pin).map(snapshot -> new Point(snapshot, snapshot.isSettled()));
        });
    }

    /** The day of reporting; empty for all days. */
    String day() {
        return snapshot.day().equals(Reads.UNPINNED) ? "" : snapshot.day().toString();
    }

    /** A hash of what a file follows from: the point, and what else makes it. */
    String tag(String... more) {
        String all = String.join("\n", more) + snapshot.epoch() + snapshot.revision() + snapshot.day();
        return java.util
                .UUID
                .nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
