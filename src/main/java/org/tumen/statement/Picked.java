package org.tumen.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.export.Brought;
import org.tumen.graph.Relation;

/** The picked values of a subject, by property, and how columns of exports show them. */
public final class Picked {
    /** Of a subject itself. */
    public static final Relation<Map<Property, Statement>> OF_SUBJECT =
            Relation.fold("picked", Statements.PICKED, Picked::ofRows, Map.of());

    /** Of the event that a defector is shown by. */
    public static final Relation<Map<Property, Statement>> OF_EVENT =
            Relation.fold("picked of event", Statements.PICKED_OF_EVENT, Picked::ofRows, Map.of());

    private static final Relation<List<Written>> POINTED = Relation.many("pointed", Statements.POINTED, Written::from);
    private static final Relation<List<Written>> DATES_OF_EVENT =
            Relation.many("dates of event", Statements.DATES_OF_EVENT, Written::from);

    /** The names of persons and organizations for files, the first reported first. */
    public static final Relation<List<Value.Name>> NAMES =
            Relation.many("names", Statements.NAMES, row -> (Value.Name) Values.of(Property.Type.NAME, row, null));

    /** The places of events for files, the first reported first. */
    public static final Relation<List<Place>> PLACES = Relation.many(
            "places",
            Statements.PLACES,
            row -> new Place(row.text("role"), Told.id(row.number("kind"), row.text("slug"))));

    private Picked() {}

    /** A place of an event: its role, and its global id. */
    public record Place(String role, String id) {}

    /** Of the entities of a file themselves; figures without who produced them. */
    public static Brought<Listed, Map<Property, Said>> ofSubject(Property... properties) {
        return new OfEntity(new OfEntity.Picks(POINTED, Set.of(properties)));
    }

    /** Dates of the events that the defectors of a file are shown by. */
    public static Brought<Listed, Map<Property, Said>> ofEvent(Property... dates) {
        return new OfEntity(new OfEntity.Asked(DATES_OF_EVENT, codes(dates)));
    }

    private static List<Integer> codes(Property... properties) {
        return Stream.of(properties).map(property -> property.code).toList();
    }

    private static Map<Property, Statement> ofRows(List<Row> rows) {
        Map<Property, Statement> picks = new EnumMap<>(Property.class);
        rows.stream().map(Statement::from).forEach(statement -> picks.put(statement.property(), statement));
        return picks;
    }

    /** The value as a plain text. */
    public static Function<Map<Property, Said>, @Nullable Object> display(Property property) {
        return picks -> picks.containsKey(property) ? picks.get(property).display() : null;
    }

    /** The date as EDTF. */
    public static Function<Map<Property, Said>, @Nullable Object> edtf(Property property) {
        return date(property, FuzzyDate::edtf);
    }

    /** The first day that the date can be; null when it has none. */
    public static Function<Map<Property, Said>, @Nullable Object> earliest(Property property) {
        return date(property, date -> bounded(date.earliest()));
    }

    /** The last day that the date can be; null when it has none. */
    public static Function<Map<Property, Said>, @Nullable Object> latest(Property property) {
        return date(property, date -> bounded(date.latest()));
    }

    /** What the property points to, as a global id. */
    public static Function<Map<Property, Said>, @Nullable Object> reference(Property property) {
        return picks -> picks.containsKey(property) ? picks.get(property).targetId() : null;
    }

    /** A number of the figure. */
    public static Function<Map<Property, Said>, @Nullable Object> figure(
            Property property, Function<Value.Figure, @Nullable BigDecimal> number) {
        return picks -> picks.containsKey(property)
                ? number.apply((Value.Figure) picks.get(property).value())
                : null;
    }

    private static Function<Map<Property, Said>, @Nullable Object> date(
            Property property, Function<FuzzyDate, @Nullable Object> part) {
        return picks -> picks.containsKey(property)
                ? part.apply(((Value.Date) picks.get(property).value()).date())
                : null;
    }

    /** A day of a date, unless the date is open there. */
    static @Nullable LocalDate bounded(LocalDate day) {
        return day.equals(FuzzyDate.BEGINNING) || day.equals(FuzzyDate.END) ? null : day;
    }
}
