package org.tumen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumen.claim.ClaimFields;
import org.tumen.claim.ClaimTables;
import org.tumen.disagreement.DisagreementFields;
import org.tumen.disagreement.DisagreementTables;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.event.EventFields;
import org.tumen.event.EventTables;
import org.tumen.export.Table;
import org.tumen.export.Tables;
import org.tumen.graph.Graph;
import org.tumen.graph.Page;
import org.tumen.graph.Permalinks;
import org.tumen.person.DefectorFields;
import org.tumen.person.KinshipFields;
import org.tumen.person.PersonFields;
import org.tumen.person.PersonTables;
import org.tumen.revision.RevisionFields;
import org.tumen.revision.RevisionTables;
import org.tumen.search.SearchFields;
import org.tumen.source.SourceFields;
import org.tumen.source.SourceTables;
import org.tumen.statement.CitationFields;
import org.tumen.statement.StatementFields;
import org.tumen.statement.StatementTables;
import org.tumen.statistic.StatisticFields;
import org.tumen.statistic.StatisticTables;
import org.tumen.worklist.WorkItemFields;

/** The features that the graph is made of. */
public final class Schema {
    private Schema() {}

    /**
     * @param contact how to ask for corrections and removal; null when the operator names nobody
     * @param closed whether the server asks for a token, so that only editors see its worklists
     * @param site where readers reach the server; empty where that is not known
     */
    public static Graph graph(@Nullable String contact, boolean closed, String site) {
        Graph graph = new Graph(new Permalinks(site));
        graph.declareNodes();
        Page.declareShared(graph);
        EntityFields.declare(graph);
        StatementFields.declare(graph);
        CitationFields.declare(graph);
        PersonFields.declare(graph);
        KinshipFields.declare(graph);
        DefectorFields.declare(graph);
        EventFields.declare(graph);
        StatisticFields.declare(graph);
        SourceFields.declare(graph);
        ClaimFields.declare(graph);
        DisagreementFields.declare(graph);
        RevisionFields.declare(graph, contact);
        SearchFields.declare(graph);
        WorkItemFields.declare(graph, closed);
        tables(graph);
        return graph;
    }

    /** What the features are exported as. */
    public static Tables tables(Graph graph) {
        List<Table<?>> lists = Stream.of(
                        PersonTables.of(graph),
                        EventTables.of(graph),
                        StatisticTables.of(graph),
                        SourceTables.of(graph),
                        ClaimTables.of(graph),
                        DisagreementTables.of(graph),
                        RevisionTables.of(graph),
                        StatementTables.all())
                .flatMap(List::stream)
                .toList();
        Table<?> references = SourceTables.references(graph);
        lists.forEach(table -> table.declare(graph));
        references.declare(graph);
        Map<String, Integer> kinds = Stream.of(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind.code));
        return new Tables(lists, references, kinds);
    }
}
