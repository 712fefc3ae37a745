package org.tumen.revision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;

/** One thing that a revision added to the record, changed, or took from it: a statement, a citation, a source or a merge. */
record RecordedChange(
        int revision,
        String kind,
        long subject,
        @Nullable UUID statement,
        @Nullable UUID citation,
        @Nullable Long source,
        @Nullable String retired) {
    static RecordedChange from(Row row) {
        return new RecordedChange(
                row.number("revision"),
                row.text("kind"),
                row.id("subject"),
                row.maybeUuid("statement"),
                row.maybeUuid("citation"),
                row.maybeId("source"),
                row.maybeText("retired"));
    }
}
