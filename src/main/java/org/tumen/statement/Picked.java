package org.tumen.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.graph.Relation;

/** The picked values of a subject, by property, and how columns of exports show them. */
public final class Picked {
    /** Of a subject itself. */
    public static final Relation<Map<Property, Statement>> OF_SUBJECT =
            Relation.fold("picked", Statements.PICKED, Picked::byProperty, Map.of());

    /** Of the event that a defector is shown by. */
    public static final Relation<Map<Property, Statement>> OF_EVENT =
            Relation.fold("picked of event", Statements.PICKED_OF_EVENT, Picked::byProperty, Map.of());

    private Picked() {}

    private static Map<Property, Statement> byProperty(List<Row> rows) {
        Map<Property, Statement> picks = new EnumMap<>(Property.class);
        rows.forEach(row -> {
            Statement statement = Statement.from(row);
            picks.put(statement.property(), statement);
        });
        return picks;
    }

    /** The value as a plain text. */
    public static Function<Map<Property, Statement>, @Nullable Object> display(Property property) {
        return picks -> picks.containsKey(property) ? picks.get(property).display() : null;
    }

    /** The date as EDTF. */
    public static Function<Map<Property, Statement>, @Nullable Object> edtf(Property property) {
        return date(property, FuzzyDate::edtf);
    }

    /** The first day that the date can be; null when it has none. */
    public static Function<Map<Property, Statement>, @Nullable Object> earliest(Property property) {
        return date(property, date -> bounded(date.earliest()));
    }

    /** The last day that the date can be; null when it has none. */
    public static Function<Map<Property, Statement>, @Nullable Object> latest(Property property) {
        return date(property, date -> bounded(date.latest()));
    }

    /** What the property points to, as a global id. */
    public static Function<Map<Property, Statement>, @Nullable Object> reference(Property property) {
        return picks -> picks.containsKey(property) ? picks.get(property).targetId() : null;
    }

    /** A number of the figure. */
    public static Function<Map<Property, Statement>, @Nullable Object> figure(
            Property property, Function<Value.Figure, @Nullable BigDecimal> number) {
        return picks -> picks.containsKey(property)
                ? number.apply((Value.Figure) picks.get(property).value())
                : null;
    }

    private static Function<Map<Property, Statement>, @Nullable Object> date(
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
