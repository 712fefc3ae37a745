package org.tumen.revision;

import java.time.OffsetDateTime;
import org.tumen.db.Row;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;

/** A change of the record: its number, when, by whom, and what for. */
record Revision(int number, OffsetDateTime at, String author, String message) implements Graph.Typed {
    static Revision from(Row row) {
        return new Revision(row.number("number"), row.moment("at"), row.text("author"), row.text("message"));
    }

    String globalId() {
        return new GlobalId("Revision", Integer.toString(number)).toString();
    }

    @Override
    public String schemaType() {
        return "Revision";
    }
}
