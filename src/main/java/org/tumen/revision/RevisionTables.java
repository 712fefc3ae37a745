package org.tumen.revision;

import java.util.List;
import org.tumen.export.Table;
import org.tumen.graph.Graph;

/** What revisions are exported as. */
public final class RevisionTables {
    private RevisionTables() {}

    public static List<Table<?>> of(Graph graph) {
        return List.of(new Table<>(
                        "revisions",
                        "prov:Activity",
                        graph.<Revision>list("revisions"),
                        revision -> (long) revision.number(),
                        Revision::globalId)
                .column("number", "schema:version", Revision::number)
                .column("at", "prov:endedAtTime", Revision::at)
                .column("author", null, Revision::author)
                .column("message", "schema:description", Revision::message));
    }
}
