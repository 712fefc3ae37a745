package org.tumen.statistic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Entity;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Problem;
import org.tumen.graph.Relation;
import org.tumen.graph.TypeFields;
import org.tumen.search.Worded;
import org.tumen.statement.FigureCodes;
import org.tumen.statement.FigureCodes.DimensionName;
import org.tumen.statement.FigureCodes.Measure;
import org.tumen.statement.Filters;
import org.tumen.statement.FuzzyDate;
import org.tumen.statement.Groupings;
import org.tumen.statement.Range;
import org.tumen.statement.Term;
import org.tumen.statement.Value;
import org.tumen.statement.Values;

/** Series and their observations in the graph. */
public final class StatisticFields {
    private StatisticFields() {}

    private static final Relation<List<Known>> KNOWN_ON = Relation.many("known on", Statistics.KNOWN_ON, Known::from);
    private static final int MOST_DAYS = 100;

    private static final Relation<List<Discrepancy>> DISCREPANCIES = new Relation<>(
            "discrepancies",
            Statistics.TALLIES,
            (rows, arguments) -> discrepancies(rows).stream()
                    .limit((Integer) arguments.get(0))
                    .toList(),
            List.of());

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
                .one("flow", Statistics.FLOW, Entity::from)
                .relation("discrepancies", DISCREPANCIES)
                .connection(
                        "observations",
                        "Observation",
                        Statistics.OBSERVATIONS,
                        Statistics.OBSERVATIONS_BACKWARDS,
                        StatisticFields::which,
                        Entity::from);
        TypeFields<Discrepancy> discrepancy = graph.type("Discrepancy", Discrepancy::key);
        discrepancy
                .column("kind", each -> each.kind().name())
                .column(
                        "dimension",
                        each -> each.dimension() == null
                                ? null
                                : each.dimension().name())
                .points("whole", each -> Long.valueOf(each.whole().observation()), Entities.BY_ID)
                .many("parts", Statistics.PARTS, Entity::from)
                .column("sum", Discrepancy::sum)
                .column("difference", Discrepancy::difference);
        TypeFields<Entity> observation = EntityFields.of(graph, Kind.OBSERVATION);
        observation
                .one("series", Statistics.SERIES, Entity::from)
                .relation("knownOn", KNOWN_ON, StatisticFields::days, known -> known)
                .details(Statistics.OBSERVED, Observation::from)
                .column("period", Observation::period)
                .column("dimensions", Observation::dimensions);
        TypeFields<Observation.Dimension> dimension = graph.type("Dimension", each -> each);
        dimension.column("name", each -> each.name().name()).column("value", Observation.Dimension::value);
        TypeFields<Known> known = graph.type("KnownFigure", Known::day);
        known.column("date", Known::day).column("figure", Known::figure).column("pick", Known::pick);
        list().declare(graph, "statistics", "Series");
    }

    private static Listing<Entity> list() {
        Filter filter = Filters.of(Kind.SERIES)
                .words("units", Term.UNIT)
                .words("measures", Term.MEASURE)
                .entities("producers", Term.PRODUCER)
                .disputed()
                .told(Statistics.OF_STATEMENT, "s.subject", Statistics.WITH_OBSERVATIONS)
                .filter();
        return Entities.list(
                Kind.SERIES,
                List.of(Entities.BY_LABEL),
                Worded.TEXTS.by(filter),
                List.of(
                        Groupings.words(Kind.SERIES, Term.UNIT, FigureCodes.Unit.class),
                        Groupings.words(Kind.SERIES, Term.MEASURE, Measure.class),
                        Groupings.entities(Kind.SERIES, Term.PRODUCER),
                        Groupings.entities(Kind.SERIES, Term.PUBLISHER),
                        Groupings.disputed(Kind.SERIES)));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> which(Map<String, Object> arguments) {
        List<Object> names = (List<Object>) arguments.get("by");
        List<String> keys = names == null
                ? List.of()
                : names.stream()
                        .map(name -> DimensionName.valueOf(name.toString()).key)
                        .distinct()
                        .toList();
        Range.checkDays(arguments, "observations");
        return List.of(
                Objects.requireNonNullElse(arguments.get("from"), FuzzyDate.BEGINNING),
                Objects.requireNonNullElse(arguments.get("until"), FuzzyDate.END),
                names != null,
                keys);
    }

    private static List<Discrepancy> discrepancies(List<Row> rows) {
        Map<Boolean, List<Tally>> own = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> row.flag("own"), Collectors.mapping(StatisticFields::tally, Collectors.toList())));
        Measure measure = Measure.valueOf(rows.get(0).text("measure"));
        return Arithmetic.of(measure, own.getOrDefault(true, List.of()), own.getOrDefault(false, List.of()));
    }

    private static Tally tally(Row row) {
        TreeMap<String, String> dimensions = new TreeMap<>();
        row.object("dimensions")
                .forEach(each -> dimensions.put(each.getKey(), each.getValue().toString()));
        return new Tally(
                String.valueOf(row.id("observation")), FuzzyDate.parse(row.text("period")), dimensions, (Value.Figure)
                        Values.from(row));
    }

    private static List<Object> days(List<Object> arguments) {
        List<?> days = (List<?>) arguments.get(0);
        if (days.size() > MOST_DAYS || days.stream().anyMatch(day -> FuzzyDate.END.isBefore((LocalDate) day))) {
            throw Problem.badRequest(
                    "'dates' may hold at most " + MOST_DAYS + " days, none of them after " + FuzzyDate.END + ".");
        }
        return arguments;
    }
}
