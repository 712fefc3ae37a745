package org.tumen.statistic;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.Kind;
import org.tumen.export.Table;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Relation;
import org.tumen.statement.FigureCodes.DimensionName;
import org.tumen.statement.Filters;
import org.tumen.statement.Listed;
import org.tumen.statement.Picked;
import org.tumen.statement.Property;
import org.tumen.statement.Said;
import org.tumen.statement.Value;

/** What series and observations are exported as. */
public final class StatisticTables {
    private StatisticTables() {}

    /** How a series counts. */
    private record Details(String unit, String measure) {
        static Details from(Row row) {
            return new Details(row.text("unit"), row.text("measure"));
        }
    }

    public static List<Table<?>> of(Graph graph) {
        return List.of(
                new Table<>(
                                "statistics",
                                "schema:StatisticalVariable",
                                graph.<Entity>list("statistics"),
                                Entity::id,
                                Entity::globalId)
                        .column("label", "schema:name", Entity::label)
                        .with(Relation.one("series details", Statistics.DETAILS, Details::from))
                        .column("unit", "schema:unitText", Details::unit)
                        .column("measure", null, Details::measure)
                        .and()
                        .with(Relation.one("flow", Statistics.FLOW, Entity::from))
                        .reference("flow", null, Entity::globalId)
                        .and(),
                observations());
    }

    private static Listing<Entity> listing() {
        Filter filter =
                Filters.of(Kind.SERIES).entities("series", Statistics.OF_SERIES).filter();
        return Entities.list(Kind.OBSERVATION, List.of(Entities.byDay(Kind.OBSERVATION)), filter, List.of());
    }

    private static Table<Listed> observations() {
        Table<Listed>.Columns<Observation> observed = new Table<>(
                        "observations", "schema:Observation", Listed.of(listing()), Listed::id, Listed::globalId)
                .own("series")
                .column("label", "schema:name", Listed::label)
                .with(Relation.one("series", Statistics.SERIES, Entity::from))
                .reference("series", "schema:variableMeasured", Entity::globalId)
                .column("seriesLabel", null, Entity::label)
                .and()
                .with(Relation.one("observed", Statistics.OBSERVED, Observation::from))
                .column(
                        "period",
                        "schema:observationPeriod",
                        each -> each.period().edtf())
                .column("periodEarliest", null, each -> each.period().earliest())
                .column("periodLatest", null, each -> each.period().latest());
        for (DimensionName dimension : DimensionName.values()) {
            observed = observed.column(dimension.key, null, each -> each.value(dimension));
        }
        return observed.and()
                .with(Picked.ofSubject(Property.FIGURE))
                .column("number", "schema:value", Picked.figure(Property.FIGURE, Value.Figure::number))
                .column("low", "schema:minValue", Picked.figure(Property.FIGURE, Value.Figure::low))
                .column("high", "schema:maxValue", Picked.figure(Property.FIGURE, Value.Figure::high))
                .column("qualifier", null, figure(each -> each.qualifier().name()))
                .column(
                        "status",
                        null,
                        figure(each ->
                                each.status() == null ? null : each.status().name()))
                .column(
                        "vintage",
                        null,
                        figure(each ->
                                each.vintage() == null ? null : each.vintage().edtf()))
                .and()
                .with(Relation.fold("disputed observation", Statistics.DISPUTED, rows -> true, false))
                .column("disputed", null, disputed -> disputed)
                .and();
    }

    private static Function<Map<Property, Said>, @Nullable Object> figure(
            Function<Value.Figure, @Nullable Object> part) {
        return picks -> picks.containsKey(Property.FIGURE)
                ? part.apply((Value.Figure) picks.get(Property.FIGURE).value())
                : null;
    }
}
