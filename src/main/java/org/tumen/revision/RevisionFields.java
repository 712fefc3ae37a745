package org.tumen.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Listing.Sort;
import org.tumen.graph.TypeFields;

/** Revisions and the record as a whole in the graph. */
public final class RevisionFields {
    private RevisionFields() {}

    /** @param contact how to ask for corrections and removal; null when the operator names nobody */
    public static void declare(Graph graph, @Nullable String contact) {
        TypeFields<Revision> revision = graph.type("Revision", Revision::number);
        revision.column("id", Revision::globalId)
                .column("number", Revision::number)
                .column("at", Revision::at)
                .column("author", Revision::author)
                .column("message", Revision::message);
        graph.node("Revision", Revisions.BY_NUMBER, Revision::from);
        graph.one("revision", "Revision", "number");
        new Listing<>(
                        Revisions.COLUMNS,
                        Revisions.LISTED,
                        List.of(new Sort("NUMBER", "r.number", "int", true)),
                        new Sort("ID", "r.number", "int"),
                        filter -> List.of(),
                        Revision::from)
                .declare(graph, "revisions", "Revision");
        record(graph, contact);
    }

    private static void record(Graph graph, @Nullable String contact) {
        TypeFields<RecordView> record = graph.type("Record", RecordView::revision);
        record.column("revision", RecordView::revision)
                .column("epoch", RecordView::epoch)
                .column("statements", RecordView::statements)
                .column("citations", RecordView::citations)
                .column("sources", RecordView::sources)
                .column("contact", RecordView::contact)
                .column("licence", view -> RecordView.LICENCE);
        graph.root(
                "record",
                (snapshot, arguments) -> snapshot.rows(Revisions.COUNTS)
                        .map(rows -> rows.get(0))
                        .map(row -> new RecordView(
                                snapshot.revision(),
                                snapshot.epoch().toString(),
                                row.number("statements"),
                                row.number("citations"),
                                row.number("sources"),
                                contact)));
    }
}
