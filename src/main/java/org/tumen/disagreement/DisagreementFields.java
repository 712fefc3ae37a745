package org.tumen.disagreement;

import java.util.List;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Cited;
import org.tumen.graph.Filter;
import org.tumen.graph.Graph;
import org.tumen.graph.Grouping;
import org.tumen.graph.Listing;
import org.tumen.graph.Relation;
import org.tumen.graph.Sort;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Citations;
import org.tumen.statement.Dispute;
import org.tumen.statement.Filters;
import org.tumen.statement.Groupings;
import org.tumen.statement.Property;
import org.tumen.statement.Statement;

/** Disagreements in the graph, with their sides face to face. */
public final class DisagreementFields {
    private DisagreementFields() {}

    private static Cited cited(Row row) {
        String claimed = row.maybeText("claimed");
        String manner = claimed == null ? "A disagreement" : "A disagreement, claimed by " + claimed;
        return new Cited(Disagreement.from(row).label(), manner, row.moment("at"), null);
    }

    public static void declare(Graph graph) {
        TypeFields<Disagreement> disagreement = graph.type("Disagreement", Disagreement::id);
        disagreement
                .column("id", Disagreement::globalId)
                .column("label", Disagreement::label)
                .column("property", each -> each.property().name())
                .column("kind", Disagreement::kind)
                .column("settled", Disagreement::settled)
                .column("day", Disagreement::day)
                .column("weight", Disagreement::weight)
                .cited(
                        Disagreement::globalId,
                        Relation.one("cited disagreement", Disagreements.CITED, DisagreementFields::cited))
                .points("subject", Disagreement::subject, Entities.BY_ID)
                .many("sides", Disagreements.SIDES, Side::from);
        TypeFields<Side> side = graph.type("Side", Side::key);
        side.column("number", Side::number)
                .many("statements", Disagreements.STATEMENTS, Statement::from)
                .fold("origins", Disagreements.EVIDENCE, Citations::origins, 0);
        graph.node("Disagreement", Disagreements.BY_HEX, Disagreement::from);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SOURCE && kind != Kind.DEFECTOR) {
                String sql = Kind.AGENTS.contains(kind) ? Disagreements.ABOUT_AGENT : Disagreements.ABOUT;
                EntityFields.of(graph, kind).many("disagreements", sql, Disagreement::from);
            }
        }
        list().declare(graph, "disagreements", "Disagreement");
    }

    private static Listing<Disagreement> list() {
        Filter filter = Filters.of(Kind.CLAIM)
                .words("kinds", "d.kind = any(%s)")
                .entities("about", Disagreements.OF)
                .flag("settled", "d.settled = %s")
                .filter()
                .field("properties", List.of(), (parameters, names) -> {
                    Integer[] codes = ((List<?>) names)
                            .stream()
                                    .map(name -> Property.valueOf(name.toString()).code)
                                    .toArray(Integer[]::new);
                    return "d.property = any(" + parameters.add(codes, "smallint[]") + ")";
                })
                .field("minWeight", 1, (parameters, least) -> "d.weight >= " + parameters.add(least, "int"));
        return new Listing<>(
                Disagreements.COLUMNS,
                Disagreements.LISTED,
                null,
                List.of(
                        Sort.fromTheTop("DATE", "d.day", "date", Disagreements.LAST_DAY),
                        Sort.fromTheTop("WEIGHT", "d.weight", "int", null)),
                new Sort("ID", "d.id", "uuid"),
                filter,
                List.of(
                        Groupings.column("KIND", "d.kind", Dispute.Kind.class),
                        Grouping.of(
                                "PROPERTY",
                                List.of("d.property"),
                                code -> Property.of((int) code).name()),
                        Grouping.of("YEAR", List.of(Groupings.year("d.day")), Long::toString)),
                List.of(),
                Disagreement::from);
    }
}
