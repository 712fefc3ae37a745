package org.tumen.person;

import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.TypeFields;

/** Kin and posts in the graph: what ties an agent to a relative, or to an organization. */
public final class KinshipFields {
    private KinshipFields() {}

    public static void declare(Graph graph) {
        for (Kind kind : Kind.AGENTS) {
            String positions = kind == Kind.ORGANIZATION ? Kinships.POSITIONS_AT : Kinships.POSITIONS_OF_HOLDER;
            EntityFields.of(graph, kind)
                    .many("kin", Kinships.OF_AGENT, Entity::from)
                    .many("kinOf", Kinships.OF_RELATIVE, Entity::from)
                    .many("positions", positions, Entity::from);
        }
        TypeFields<Entity> kinship = EntityFields.of(graph, Kind.KINSHIP);
        kinship.one("agent", Kinships.AGENT, Entity::from).one("relative", Kinships.RELATIVE, Entity::from);
        TypeFields<Entity> position = EntityFields.of(graph, Kind.POSITION);
        position.one("holder", Kinships.HOLDER, Entity::from).one("organization", Kinships.ORGANIZATION, Entity::from);
    }
}
