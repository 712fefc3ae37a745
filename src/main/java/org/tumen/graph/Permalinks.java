package org.tumen.graph;

import java.time.LocalDate;
import java.util.Locale;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;

/**
 * Where a thing is found again as an answer saw it: its address on this server, with the revision and the day of reporting.
 *
 * @param site where readers reach the server, without a slash at the end; empty makes links that begin with one
 */
public record Permalinks(String site) {
    /** The address of a thing by its global id: "Person:thae-yong-ho" is at "/person/thae-yong-ho". */
    public String thing(String globalId) {
        GlobalId id = GlobalId.parse(globalId);
        return id == null ? site + "/" : site + "/" + id.type().toLowerCase(Locale.ROOT) + "/" + id.local();
    }

    /** The same, as a snapshot sees it. */
    public String of(String globalId, Snapshot snapshot) {
        return thing(globalId) + "?" + clocks(snapshot.revision(), snapshot.day());
    }

    /** The clocks as parameters of an address. */
    public static String clocks(int revision, LocalDate day) {
        return "asOf=" + revision + (day.equals(Reads.UNPINNED) ? "" : "&reportedBy=" + day);
    }
}
