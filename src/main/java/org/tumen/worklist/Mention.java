package org.tumen.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;

/** A place of the record that names an agent or points to it. */
record Mention(
        String where,
        String about,
        String text,
        @Nullable Long subject,
        @Nullable UUID statement) {
    static Mention from(Row row) {
        return new Mention(
                row.text("place"),
                WorkItem.about(row),
                row.text("text"),
                row.maybeId("subject"),
                row.maybeUuid("statement"));
    }
}
