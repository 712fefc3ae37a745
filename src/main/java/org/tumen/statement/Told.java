package org.tumen.statement;

import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Kind;
import org.tumen.graph.GlobalId;

/** A statement with its subject as an export shows it, and, when it is the wording of a claim, with speaker and standing. */
record Told(
        Statement statement,
        String subject,
        String subjectLabel,
        @Nullable String speaker,
        @Nullable String speakerLabel,
        @Nullable String standing) {
    static Told from(Row row) {
        Statement statement = Statement.from(row);
        boolean claimed = statement.property() == Property.WORDING;
        return new Told(
                statement,
                id(row.number("subject_kind"), row.text("subject_slug")),
                row.text("subject_label"),
                row.maybeText("speaker_slug") == null ? null : id(row.number("speaker_kind"), row.text("speaker_slug")),
                row.maybeText("speaker_label"),
                claimed ? row.maybeText("standing") : null);
    }

    /** A global id from its parts. */
    static String id(int kind, String slug) {
        return new GlobalId(Kind.of(kind).type, slug).toString();
    }
}
