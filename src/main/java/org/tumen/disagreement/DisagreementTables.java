package org.tumen.disagreement;

import java.util.List;
import org.tumen.db.Row;
import org.tumen.entity.Entity;
import org.tumen.export.Table;
import org.tumen.graph.Graph;
import org.tumen.graph.Relation;
import org.tumen.statement.Statement;

/** What disagreements are exported as. */
public final class DisagreementTables {
    private DisagreementTables() {}

    public static List<Table<?>> of(Graph graph) {
        return List.of(new Table<>(
                        "disagreements",
                        "tumen:Disagreement",
                        graph.<Disagreement>list("disagreements"),
                        Disagreement::id,
                        Disagreement::globalId)
                .column("label", "schema:name", Disagreement::label)
                .column("kind", null, Disagreement::kind)
                .column("property", null, each -> each.property().name())
                .column("settled", null, Disagreement::settled)
                .column("day", null, Disagreement::day)
                .column("weight", null, Disagreement::weight)
                .with(Relation.one("subject of disagreement", Disagreements.SUBJECT, Entity::from))
                .reference("subject", "schema:about", Entity::globalId)
                .column("subjectLabel", null, Entity::label)
                .and()
                .with(Relation.many("told on sides", Disagreements.TOLD, row -> row))
                .reference(
                        "statements",
                        null,
                        rows -> rows.stream()
                                .map(row -> Statement.from(row).globalId())
                                .toList())
                .column(
                        "sides",
                        null,
                        rows -> rows.stream().map(DisagreementTables::side).toList())
                .and());
    }

    /** "1: 17 August 2016"; of a claim with who claims it and where it stands. */
    private static String side(Row row) {
        String told = row.number("side") + ": " + Statement.from(row).display();
        return row.maybeText("speaker") == null
                ? told
                : told + " (claimed by " + row.text("speaker") + "; " + row.text("standing") + ")";
    }
}
