package org.tumen.event;

import java.util.Arrays;
import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Statement;

/** Events in the graph, with who took part in them and where. */
public final class EventFields {
    private EventFields() {}

    public static void declare(Graph graph) {
        EntityFields.of(graph, Kind.EVENT)
                .many("participations", Events.PARTICIPATIONS, Entity::from)
                .many("linkedFrom", Events.LINKED_FROM, Statement::from);
        TypeFields<Entity> participation = EntityFields.of(graph, Kind.PARTICIPATION);
        participation.one("event", Events.EVENT, Entity::from).one("agent", Events.AGENT, Entity::from);
        Kind.AGENTS.forEach(kind -> EntityFields.of(graph, kind).many("participations", Events.OF_AGENT, Entity::from));
        EntityFields.of(graph, Kind.PLACE).many("events", Events.AT_PLACE, Entity::from);
        new Listing<>(
                        Entities.COLUMNS,
                        Events.LISTED,
                        List.of(Entities.BY_DAY, Entities.BY_LABEL),
                        Entities.ID,
                        filter -> Arrays.asList(
                                Entities.words(filter, "kinds"),
                                Entities.slugs(filter, "agents"),
                                Entities.slugs(filter, "places")),
                        Entity::from)
                .declare(graph, "events", "Event");
    }
}
