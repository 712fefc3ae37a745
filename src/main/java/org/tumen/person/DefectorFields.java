package org.tumen.person;

import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.TypeFields;
import org.tumen.search.Called;
import org.tumen.statement.Codes;
import org.tumen.statement.Filters;
import org.tumen.statement.Groupings;
import org.tumen.statement.Property;
import org.tumen.statement.StatementFields;
import org.tumen.statement.Term;

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
        Listing<Entity> defectors = Entities.list(
                Kind.DEFECTOR,
                List.of(Entities.BY_LABEL, Entities.byDay(Kind.DEFECTOR), Entities.BY_HEADCOUNT),
                Called.by(filter(), Defectors.OF_AGENTS, Defectors.ITS_AGENT),
                List.of(
                        Groupings.words(Kind.DEFECTOR, Term.KIND, Codes.EventKind.class),
                        Groupings.YEAR,
                        Groupings.entities(Kind.DEFECTOR, Term.PLACE),
                        Groupings.entities(Kind.DEFECTOR, Term.COUNTRY),
                        Groupings.words(Kind.DEFECTOR, Term.MOTIVE, Codes.Motive.class),
                        Groupings.entities(Kind.DEFECTOR, Term.ORGANIZATION),
                        Groupings.words(Kind.DEFECTOR, Term.BASIS, Codes.PublicBasis.class),
                        Groupings.flags(Kind.DEFECTOR, Term.NAMED),
                        Groupings.entities(Kind.DEFECTOR, Term.PUBLISHER),
                        Groupings.disputed(Kind.DEFECTOR)));
        defectors.declare(graph, "defectors", "Defector");
        defectors.counts(graph, "defectorCounts");
    }

    private static Filter filter() {
        return Filters.of(Kind.DEFECTOR)
                .initial()
                .words("kinds", Term.KIND)
                .words("motives", Term.MOTIVE)
                .entities("organizations", Term.ORGANIZATION)
                .entities("places", Term.PLACE)
                .words("publicBasis", Term.BASIS)
                .flag("named", Term.NAMED)
                .days("date")
                .days("departed", Property.DEPARTED, Defectors.PICKS)
                .days("arrived", Property.ARRIVED, Defectors.PICKS)
                .days("announced", Property.ANNOUNCED, Defectors.PICKS)
                .headcount()
                .origins()
                .disputed()
                .told(Defectors.OF_STATEMENT, "s.event", Defectors.PARTS)
                .filter();
    }
}
