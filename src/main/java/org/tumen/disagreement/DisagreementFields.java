package org.tumen.disagreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.entity.Entities;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Listing.Sort;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Citations;
import org.tumen.statement.Property;
import org.tumen.statement.Statement;

/** Disagreements in the graph, with their sides face to face. */
public final class DisagreementFields {
    private DisagreementFields() {}

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
                .points("subject", Disagreement::subject, Entities.BY_ID)
                .many("sides", Disagreements.SIDES, Side::from);
        TypeFields<Side> side = graph.type("Side", Side::key);
        side.column("number", Side::number)
                .many("statements", Disagreements.STATEMENTS, Statement::from)
                .fold("origins", Disagreements.EVIDENCE, Citations::origins, 0);
        graph.node("Disagreement", Disagreements.BY_HEX, Disagreement::from);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.SOURCE && kind != Kind.DEFECTOR) {
                EntityFields.of(graph, kind).many("disagreements", Disagreements.ABOUT, Disagreement::from);
            }
        }
        new Listing<>(
                        Disagreements.COLUMNS,
                        Disagreements.LISTED,
                        List.of(
                                new Sort("DATE", "d.day", "d.day", "date", true),
                                new Sort("WEIGHT", "d.weight", "d.weight", "int", true)),
                        new Sort("ID", "d.id", "uuid"),
                        DisagreementFields::bind,
                        Disagreement::from)
                .declare(graph, "disagreements", "Disagreement");
    }

    private static List<@Nullable Object> bind(Map<String, Object> filter) {
        String[] properties = Entities.words(filter, "properties");
        return Arrays.asList(
                Entities.words(filter, "kinds"),
                properties == null
                        ? null
                        : Arrays.stream(properties)
                                .map(name -> Property.valueOf(name).code)
                                .toArray(Integer[]::new),
                Entities.slugs(filter, "about"),
                filter.get("settled"));
    }
}
