package org.tumen.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.graph.GlobalId;

/** Something that an editor may look at: an entity, a pair of them, or a statement; in sight or not. */
record WorkItem(
        String about,
        String text,
        @Nullable Long subject,
        @Nullable Long other,
        @Nullable UUID statement) {
    static WorkItem from(Row row) {
        return new WorkItem(
                about(row), row.text("text"), row.maybeId("subject"), row.maybeId("other"), row.maybeUuid("statement"));
    }

    /** The global id of what a row is about. */
    static String about(Row row) {
        return new GlobalId(Kind.of(row.number("kind")).type, row.text("slug")).toString();
    }
}
