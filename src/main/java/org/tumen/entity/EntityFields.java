package org.tumen.entity;

import org.tumen.graph.Cited;
import org.tumen.graph.Count;
import org.tumen.graph.Graph;
import org.tumen.graph.Relation;
import org.tumen.graph.TypeFields;

/** The fields that every entity has, and how it is found. */
public final class EntityFields {
    private static final Relation<Cited> CITED = Relation.one(
            "cited entity",
            Entities.CITED,
            row -> new Cited(
                    row.text("label"), row.flag("false_report") ? "A false report" : null, row.moment("at"), null));

    private EntityFields() {}

    public static void declare(Graph graph) {
        graph.<Count.Key>type("CountKey", Count.Key::by)
                .column("by", Count.Key::by)
                .column("value", Count.Key::value)
                .points("subject", Count.Key::entity, Entities.BY_ID);
        for (Kind kind : Kind.values()) {
            TypeFields<Entity> type = of(graph, kind);
            type.column("id", Entity::globalId).column("label", Entity::label);
            if (kind != Kind.CLAIM && kind != Kind.SOURCE) {
                type.cited(Entity::globalId, CITED);
            }
            if (Kind.PARTS.contains(kind)) {
                type.one("longLabel", Entities.CITED, row -> row.text("label"));
            }
            if (!Kind.COMPOSITES.contains(kind)) {
                type.column("slug", Entity::slug);
                graph.one(kind.word(), kind.type);
            }
            graph.node(kind.type, Entities.bySlug(kind), Entity::from);
        }
    }

    /** The fields of the type of one kind of entities. */
    public static TypeFields<Entity> of(Graph graph, Kind kind) {
        return graph.type(kind.type, Entity::id);
    }
}
