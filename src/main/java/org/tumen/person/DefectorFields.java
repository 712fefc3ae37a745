package org.tumen.person;

import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Filters;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Property;
import org.tumen.statement.StatementFields;

/** Defectors in the graph: agents in the role, shown by their earliest event. */
public final class DefectorFields {
    private DefectorFields() {}

    public static void declare(Graph graph) {
        TypeFields<Entity> defector = EntityFields.of(graph, Kind.DEFECTOR);
        defector.one("agent", Defectors.AGENT, Entity::from)
                .one("person", Defectors.PERSON, Entity::from)
                .one("event", Defectors.EVENT, Entity::from)
                .many("events", Defectors.EVENTS, Entity::from)
                .one("participation", Defectors.PARTICIPATION, Entity::from);
        StatementFields.pickedOfEvent(defector, "date", Property.DATE);
        StatementFields.pickedOfEvent(defector, "departed", Property.DEPARTED);
        StatementFields.pickedOfEvent(defector, "arrived", Property.ARRIVED);
        StatementFields.pickedOfEvent(defector, "announced", Property.ANNOUNCED);
        EntityFields.of(graph, Kind.PERSON).one("defector", Defectors.OF_AGENT, Entity::from);
        EntityFields.of(graph, Kind.GROUP).one("defector", Defectors.OF_AGENT, Entity::from);
        Filter filter = PersonFields.named(new Filter(), Defectors.WHO);
        Filters.flag(filter, "named", Defectors.IS_PERSON);
        Entities.list(Kind.DEFECTOR, List.of(Entities.BY_LABEL, Entities.byDay(Kind.DEFECTOR)), filter, List.of())
                .declare(graph, "defectors", "Defector");
    }
}
