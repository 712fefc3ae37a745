package org.tumen.statement;

import org.tumen.entity.Entities;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.TypeFields;

/** Citations and their chains in the graph. */
public final class CitationFields {
    private CitationFields() {}

    public static void declare(Graph graph) {
        TypeFields<Citation> citation = graph.type("Citation", Citation::id);
        citation.column("id", Citation::globalId)
                .permalink(Citation::globalId)
                .column("part", Citation::part)
                .column("paragraph", Citation::paragraph)
                .column("sentence", Citation::sentence)
                .column("printed", Citation::printed)
                .column("note", Citation::note)
                .column("hedge", Citation::hedge)
                .column("stance", Citation::stance)
                .column("basis", Citation::basis)
                .points("source", Citation::source, Entities.BY_ID)
                .points("speaker", Citation::speaker, Entities.BY_ID)
                .points("statement", Citation::statement, Statements.EVER)
                .many("hops", Citations.HOPS, Hop::from);
        TypeFields<Hop> hop = graph.type("Hop", Hop::agent);
        hop.column("act", Hop::act).points("agent", Hop::agent, Entities.EVER);
        graph.node("Citation", Citations.BY_HEX, Citation::from);
        EntityFields.of(graph, Kind.SOURCE).many("citations", Citations.OF_SOURCE, Citation::from);
        Kind.AGENTS.forEach(kind -> EntityFields.of(graph, kind).many("attributed", Citations.THROUGH, Citation::from));
    }
}
