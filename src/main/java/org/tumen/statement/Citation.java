package org.tumen.statement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;

/** How one source puts one statement. */
public record Citation(
        UUID id,
        UUID statement,
        long source,
        @Nullable Long speaker,
        @Nullable String part,
        @Nullable Integer paragraph,
        @Nullable Integer sentence,
        @Nullable String printed,
        @Nullable String note,
        String hedge,
        String stance,
        String basis)
        implements Graph.Typed {
    public static Citation from(Row row) {
        return new Citation(
                row.uuid("id"),
                row.uuid("statement"),
                row.id("source"),
                row.maybeId("speaker"),
                row.maybeText("part"),
                row.maybeNumber("paragraph"),
                row.maybeNumber("sentence"),
                row.maybeText("printed"),
                row.maybeText("note"),
                row.text("hedge"),
                row.text("stance"),
                row.text("basis"));
    }

    /** "Citation:" and 32 hexadecimal digits. */
    String globalId() {
        return new GlobalId("Citation", StatementId.hex(id)).toString();
    }

    @Override
    public String schemaType() {
        return "Citation";
    }
}
