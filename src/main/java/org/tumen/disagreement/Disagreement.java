package org.tumen.disagreement;

import java.time.LocalDate;
import java.util.UUID;
import org.tumen.db.Row;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;
import org.tumen.statement.Property;
import org.tumen.statement.StatementId;

/** Where reports disagree: a slot in dispute, or claims that contradict one another. */
record Disagreement(
        UUID id,
        long subject,
        String subjectLabel,
        Property property,
        String kind,
        boolean settled,
        LocalDate day,
        int weight)
        implements Graph.Typed {
    static Disagreement from(Row row) {
        return new Disagreement(
                row.uuid("id"),
                row.id("subject"),
                row.text("label"),
                Property.of(row.number("property")),
                row.text("kind"),
                row.flag("settled"),
                row.date("day"),
                row.number("weight"));
    }

    String globalId() {
        return new GlobalId("Disagreement", StatementId.hex(id)).toString();
    }

    /** The slot in dispute, or the first claims of the first two sides. */
    String label() {
        String field = property.singular == null ? property.plural : property.singular;
        return property == Property.WORDING ? subjectLabel : subjectLabel + ": " + field;
    }

    @Override
    public String schemaType() {
        return "Disagreement";
    }
}
