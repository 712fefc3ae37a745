package org.tumen.graph;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Day;
import org.tumen.cite.Reference;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;

/**
 * What a citation of a thing of the record says besides where it is found: what it is called, what must be told with it, and
 * when the revision was made.
 *
 * @param report the report that is cited, when the thing is one
 */
public record Cited(
        String title,
        @Nullable String manner,
        OffsetDateTime at,
        @Nullable Reference report) {
    /** The record as citations call it. */
    public static final String RECORD = "Tumen: A Cited Record of Defections from North Korea";

    /** What a bibliography holds of the thing; of a report the report itself, and where the record has it. */
    Reference reference(String globalId, String permalink, Snapshot snapshot) {
        String revision = "revision " + snapshot.revision()
                + (snapshot.day().equals(Reads.UNPINNED) ? "" : ", as reported by " + snapshot.day());
        if (report != null) {
            return new Reference(
                    report.id(),
                    report.authors(),
                    report.title(),
                    report.container(),
                    report.issued(),
                    report.accessed(),
                    report.language(),
                    report.url(),
                    "In " + RECORD + ", " + revision + ", " + permalink);
        }
        return new Reference(
                "tumen-" + globalId.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                        + snapshot.revision(),
                List.of(),
                title,
                RECORD,
                Day.of(at.toLocalDate()),
                null,
                "en",
                permalink,
                manner == null ? capital(revision) : manner + ". " + capital(revision));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
