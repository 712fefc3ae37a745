package org.tumen.revision;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Notice;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entities;
import org.tumen.entity.EntityFields;
import org.tumen.entity.Kind;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Problem;
import org.tumen.graph.Slice;
import org.tumen.graph.Sort;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Citations;
import org.tumen.statement.Statement;
import org.tumen.statement.Statements;

/** Revisions and the record as a whole in the graph. */
public final class RevisionFields {
    private RevisionFields() {}

    /** @param contact how to ask for corrections and removal; null when the operator names nobody */
    public static void declare(Graph graph, @Nullable String contact) {
        TypeFields<Revision> revision = graph.type("Revision", each -> (long) each.number());
        revision.column("id", Revision::globalId)
                .permalink(Revision::globalId)
                .column("number", Revision::number)
                .column("at", Revision::at)
                .column("author", Revision::author)
                .column("message", Revision::message)
                .many("changes", Histories.OF_REVISION, RecordedChange::from);
        histories(graph);
        graph.node("Revision", Revisions.BY_NUMBER, Revision::from);
        graph.one("revision", "Revision", "number");
        Listing.plain(
                        Revisions.COLUMNS,
                        Revisions.LISTED,
                        Sort.fromTheTop("NUMBER", "r.number", "int", Revisions.LAST),
                        new Sort("ID", "r.number", "int"),
                        List.of(),
                        Revision::from)
                .declare(graph, "revisions", "Revision");
        told(graph);
        record(graph, contact);
    }

    private static void told(Graph graph) {
        graph.subscription("recordChanged", new RecordChanges());
        TypeFields<RecordChange> change = graph.type("RecordChange", RecordChange::revision);
        change.column("revision", RecordChange::revision)
                .column("at", RecordChange::at)
                .column("author", RecordChange::author)
                .column("message", RecordChange::message)
                .column("ids", RecordChange::ids)
                .column("truncated", RecordChange::truncated);
    }

    private static void histories(Graph graph) {
        TypeFields<RecordedChange> change = graph.type("RecordedChange", RecordedChange::subject);
        change.column("revision", RecordedChange::revision)
                .column("kind", RecordedChange::kind)
                .column("retired", RecordedChange::retired)
                .points("subject", RecordedChange::subject, Entities.BY_ID)
                .points("statement", RecordedChange::statement, Statements.EVER)
                .points("citation", RecordedChange::citation, Citations.EVER)
                .points("source", RecordedChange::source, Entities.BY_ID);
        for (Kind kind : Kind.values()) {
            String history = kind == Kind.SOURCE ? Histories.OF_SOURCE : Histories.OF_SUBJECT;
            if (kind != Kind.DEFECTOR) {
                EntityFields.of(graph, kind).many("history", history, RecordedChange::from);
            }
        }
        Statement.TYPES.forEach(type -> graph.<Statement>type(type, Statement::id)
                .many("history", Histories.OF_STATEMENT, RecordedChange::from));
        graph.root("diff", RevisionFields::difference);
    }

    private static Future<List<RecordedChange>> difference(Snapshot snapshot, Map<String, Object> arguments) {
        int first = Slice.size(arguments, Slice.NESTED);
        int from = (Integer) Objects.requireNonNull(arguments.get("from"));
        int to = (Integer) Objects.requireNonNull(arguments.get("to"));
        int skip = (Integer) Objects.requireNonNull(arguments.get("skip"));
        if (skip < 0) {
            throw Problem.badRequest("'skip' must be 0 or more.");
        }
        if (from < 0 || to <= from || to > snapshot.revision()) {
            throw Problem.badRequest(
                    "'from' must be a revision before 'to', and 'to' at most " + snapshot.revision() + ".");
        }
        return snapshot.rows(Histories.DIFFERENCE, from, to, Entities.slugs(arguments, "about"), first, skip)
                .map(rows -> rows.stream().map(RecordedChange::from).toList());
    }

    private static void record(Graph graph, @Nullable String contact) {
        TypeFields<RecordView> record = graph.type("Record", view -> (long) view.revision());
        record.column("revision", RecordView::revision)
                .column("epoch", RecordView::epoch)
                .one("statements", Revisions.STATEMENTS, row -> row.number("number"))
                .one("citations", Revisions.CITATIONS, row -> row.number("number"))
                .one("sources", Revisions.SOURCES, row -> row.number("number"))
                .column("contact", RecordView::contact)
                .column("licence", view -> Notice.LICENCE);
        graph.root(
                "record",
                (snapshot, arguments) -> Future.succeededFuture(
                        new RecordView(snapshot.revision(), snapshot.epoch().toString(), contact)));
    }
}
