package org.tumen.statement;

import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.graph.GlobalId;

/**
 * A statement with its subject as an export shows it, and where it stands when it is the wording of a claim.
 *
 * @param first the global id under which lists show the statement, once with all that merges made one with it
 */
record Told(
        Statement statement,
        String first,
        String subject,
        String subjectLabel,
        @Nullable String standing) {
    static Told from(Row row) {
        Statement statement = Statement.from(row);
        boolean claimed = statement.property() == Property.WORDING;
        return new Told(
                statement,
                new GlobalId("Statement", StatementId.hex(row.uuid("first"))).toString(),
                id(row.number("subject_kind"), row.text("subject_slug")),
                row.text("subject_label"),
                claimed ? row.maybeText("standing") : null);
    }

    /** A global id from its parts. */
    static String id(int kind, String slug) {
        return new GlobalId(Kind.of(kind).type, slug).toString();
    }
}
