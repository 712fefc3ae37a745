package org.tumen.entity;

import org.tumen.db.Row;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;

/** An entity in sight, of whatever kind, with the label that the rule gives it. */
public record Entity(long id, Kind kind, String slug, String label) implements Graph.Typed {
    public static Entity from(Row row) {
        return new Entity(row.id("id"), Kind.of(row.number("kind")), row.text("slug"), row.text("label"));
    }

    /** "Person:thae-yong-ho". */
    public String globalId() {
        return new GlobalId(kind.type, slug).toString();
    }

    @Override
    public String schemaType() {
        return kind.type;
    }
}
