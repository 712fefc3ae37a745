package org.tumen.event;

import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Filters;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
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
        Entities.list(Kind.EVENT, List.of(Entities.byDay(Kind.EVENT), Entities.BY_LABEL), filter(), List.of())
                .declare(graph, "events", "Event");
    }

    private static Filter filter() {
        Filter filter = new Filter().unless("kinds", "not s.codes @> array['FALSE_REPORT']");
        Filters.words(filter, "kinds", "s.codes && %s");
        Filters.entities(filter, "agents", Events.WITH);
        return Filters.entities(filter, "places", Events.AT);
    }
}
