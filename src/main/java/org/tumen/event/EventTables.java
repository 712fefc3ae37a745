package org.tumen.event;

import java.util.List;
import org.tumen.db.Row;
import org.tumen.entity.Entity;
import org.tumen.export.Table;
import org.tumen.graph.Graph;
import org.tumen.graph.Relation;
import org.tumen.statement.Codes.ParticipationRole;
import org.tumen.statement.Codes.PlaceRole;
import org.tumen.statement.Listed;
import org.tumen.statement.Picked;
import org.tumen.statement.Property;
import org.tumen.statement.Value;

/** What events are exported as. */
public final class EventTables {
    private EventTables() {}

    /** An agent of an event, with the roles. */
    private record Taker(Entity agent, List<String> roles) {
        static Taker from(Row row) {
            return new Taker(Entity.from(row), row.texts("codes"));
        }
    }

    public static List<Table<?>> of(Graph graph) {
        return List.of(new Table<>(
                        "events", "schema:Event", Listed.of(graph.list("events")), Listed::id, Listed::globalId)
                .column("label", "schema:name", Listed::label)
                .with(Picked.ofSubject(
                        Property.KIND,
                        Property.DATE,
                        Property.DEPARTED,
                        Property.ARRIVED,
                        Property.ANNOUNCED,
                        Property.HEADCOUNT))
                .column(
                        "kind",
                        null,
                        picks -> picks.containsKey(Property.KIND)
                                ? ((Value.Code) picks.get(Property.KIND).value()).code()
                                : null)
                .column("kindLabel", null, Picked.display(Property.KIND))
                .column("date", "schema:startDate", Picked.edtf(Property.DATE))
                .column("dateEarliest", null, Picked.earliest(Property.DATE))
                .column("dateLatest", null, Picked.latest(Property.DATE))
                .column("departed", null, Picked.edtf(Property.DEPARTED))
                .column("arrived", null, Picked.edtf(Property.ARRIVED))
                .column("announced", null, Picked.edtf(Property.ANNOUNCED))
                .column("headcount", null, Picked.figure(Property.HEADCOUNT, Value.Figure::number))
                .column("headcountLow", null, Picked.figure(Property.HEADCOUNT, Value.Figure::low))
                .column("headcountHigh", null, Picked.figure(Property.HEADCOUNT, Value.Figure::high))
                .and()
                .with(Picked.PLACES)
                .reference("from", "schema:fromLocation", places -> places(places, PlaceRole.FROM))
                .reference("via", null, places -> places(places, PlaceRole.VIA))
                .reference("to", "schema:toLocation", places -> places(places, PlaceRole.TO))
                .reference("at", "schema:location", places -> places(places, PlaceRole.AT))
                .and()
                .with(Relation.many("takers", Events.TAKERS, Taker::from))
                .reference("defectors", null, EventTables::defectors)
                .reference(
                        "participants",
                        "schema:actor",
                        takers -> takers.stream()
                                .map(taker -> taker.agent().globalId())
                                .toList())
                .column(
                        "participantLabels",
                        null,
                        takers -> takers.stream()
                                .map(taker -> taker.agent().label())
                                .toList())
                .and());
    }

    private static List<String> defectors(List<Taker> takers) {
        return takers.stream()
                .filter(taker -> taker.roles().contains(ParticipationRole.DEFECTOR.name()))
                .map(taker -> taker.agent().globalId())
                .toList();
    }

    private static List<String> places(List<Picked.Place> places, PlaceRole role) {
        return places.stream()
                .filter(place -> role.name().equals(place.role()))
                .map(Picked.Place::id)
                .distinct()
                .toList();
    }
}
