package org.tumen;

import org.jspecify.annotations.Nullable;
import org.tumen.claim.ClaimFields;
import org.tumen.disagreement.DisagreementFields;
import org.tumen.entity.EntityFields;
import org.tumen.event.EventFields;
import org.tumen.graph.Graph;
import org.tumen.graph.Page;
import org.tumen.person.DefectorFields;
import org.tumen.person.KinshipFields;
import org.tumen.person.PersonFields;
import org.tumen.revision.RevisionFields;
import org.tumen.search.SearchFields;
import org.tumen.source.SourceFields;
import org.tumen.statement.CitationFields;
import org.tumen.statement.StatementFields;
import org.tumen.statistic.StatisticFields;
import org.tumen.worklist.WorkItemFields;

/** The features that the graph is made of. */
public final class Schema {
    private Schema() {}

    /**
     * @param contact how to ask for corrections and removal; null when the operator names nobody
     * @param closed whether the server asks for a token, so that only editors see its worklists
     */
    public static Graph graph(@Nullable String contact, boolean closed) {
        Graph graph = new Graph();
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
        return graph;
    }
}
