package org.tumen.event;

import java.util.List;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.TypeFields;
import org.tumen.search.Worded;
import org.tumen.statement.Codes;
import org.tumen.statement.Filters;
import org.tumen.statement.Groupings;
import org.tumen.statement.Property;
import org.tumen.statement.Statement;
import org.tumen.statement.Term;

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
        Listing<Entity> events = Entities.list(
                Kind.EVENT,
                List.of(Entities.byDay(Kind.EVENT), Entities.BY_LABEL, Entities.BY_HEADCOUNT),
                Worded.TEXTS.by(filter()),
                List.of(
                        Groupings.words(Kind.EVENT, Term.KIND, Codes.EventKind.class),
                        Groupings.YEAR,
                        Groupings.entities(Kind.EVENT, Term.PLACE),
                        Groupings.entities(Kind.EVENT, Term.COUNTRY),
                        Groupings.entities(Kind.EVENT, Term.AGENT),
                        Groupings.words(Kind.EVENT, Term.ROLE, Codes.ParticipationRole.class),
                        Groupings.words(Kind.EVENT, Term.MOTIVE, Codes.Motive.class),
                        Groupings.entities(Kind.EVENT, Term.ORGANIZATION),
                        Groupings.entities(Kind.EVENT, Term.PUBLISHER),
                        Groupings.disputed(Kind.EVENT)));
        events.declare(graph, "events", "Event");
        events.counts(graph, "eventCounts");
    }

    private static Filter filter() {
        return Filters.of(Kind.EVENT)
                .words("kinds", Term.KIND)
                .entities("agents", Term.AGENT)
                .words("roles", Term.ROLE)
                .words("motives", Term.MOTIVE)
                .entities("organizations", Term.ORGANIZATION)
                .entities("places", Term.PLACE)
                .days("date")
                .days("departed", Property.DEPARTED, "s.picks")
                .days("arrived", Property.ARRIVED, "s.picks")
                .days("announced", Property.ANNOUNCED, "s.picks")
                .headcount()
                .origins()
                .disputed()
                .told(Events.OF_STATEMENT, "s.subject", Events.PARTS)
                .filter()
                .unless(
                        "kinds",
                        "not s.codes @> array['FALSE_REPORT']",
                        "s.word_set not in (select id from word_set where words @> array["
                                + Term.KIND.of(Kind.EVENT, Codes.EventKind.FALSE_REPORT.name()) + "])");
    }
}
