package org.tumen.revision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;

/** One thing that a revision added to the record, changed, or took from it: a statement, a citation or a source. */
record RecordedChange(
        int revision,
        String kind,
        long subject,
        @Nullable UUID statement,
        @Nullable UUID citation,
        @Nullable Long source) {
    static RecordedChange from(Row row) {
        return new RecordedChange(
                row.number("revision"),
                row.text("kind"),
                row.id("subject"),
                row.maybeUuid("statement"),
                row.maybeUuid("citation"),
                row.maybeId("source"));
    }
}
