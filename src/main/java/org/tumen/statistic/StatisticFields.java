package org.tumen.statistic;

import java.util.Arrays;
import java.util.List;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.TypeFields;

/** Series and their observations in the graph. */
public final class StatisticFields {
    private StatisticFields() {}

    /** How a series counts. */
    private record Details(String unit, String measure) {
        static Details from(Row row) {
            return new Details(row.text("unit"), row.text("measure"));
        }
    }

    public static void declare(Graph graph) {
        TypeFields<Entity> series = EntityFields.of(graph, Kind.SERIES);
        series.details(Statistics.DETAILS, Details::from)
                .column("unit", Details::unit)
                .column("measure", Details::measure)
                .and()
                .many("comparables", Statistics.COMPARABLES, Entity::from)
                .connection(
                        "observations", "Observation", Statistics.OBSERVATIONS, arguments -> List.of(), Entity::from);
        TypeFields<Entity> observation = EntityFields.of(graph, Kind.OBSERVATION);
        observation
                .one("series", Statistics.SERIES, Entity::from)
                .details(Statistics.OBSERVED, Observation::from)
                .column("period", Observation::period)
                .column("dimensions", Observation::dimensions);
        TypeFields<Observation.Dimension> dimension = graph.type("Dimension", each -> each);
        dimension.column("name", Observation.Dimension::name).column("value", Observation.Dimension::value);
        new Listing<>(
                        Entities.COLUMNS,
                        Statistics.LISTED,
                        List.of(Entities.BY_LABEL, Entities.BY_DAY),
                        Entities.ID,
                        filter -> Arrays.asList(Entities.words(filter, "units"), Entities.words(filter, "measures")),
                        Entity::from)
                .declare(graph, "statistics", "Series");
    }
}
