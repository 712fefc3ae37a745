package org.tumen.worklist;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Row;
import org.tumen.db.Snapshot;
import org.tumen.entity.Entities;
import org.tumen.graph.GlobalId;
import org.tumen.graph.Graph;
import org.tumen.graph.Listing;
import org.tumen.graph.Page;
import org.tumen.graph.Problem;
import org.tumen.graph.Sort;
import org.tumen.graph.TypeFields;
import org.tumen.statement.Statements;

/** The worklists of editors in the graph, and where an agent is mentioned. */
public final class WorkItemFields {
    private WorkItemFields() {}

    /** @param closed whether the server asks for a token; one that does not answers neither field */
    public static void declare(Graph graph, boolean closed) {
        TypeFields<WorkItem> item = graph.type("WorkItem", WorkItem::about);
        item.column("about", WorkItem::about)
                .column("text", WorkItem::text)
                .points("subject", WorkItem::subject, Entities.BY_ID)
                .points("other", WorkItem::other, Entities.BY_ID)
                .points("statement", WorkItem::statement, Statements.BY_ID);
        TypeFields<Mention> mention = graph.type("Mention", Mention::about);
        mention.column("where", Mention::where)
                .column("about", Mention::about)
                .column("text", Mention::text)
                .points("subject", Mention::subject, Entities.BY_ID)
                .points("statement", Mention::statement, Statements.BY_ID);
        Page.<WorkItem>declare(graph, "WorkItem");
        Page.<Mention>declare(graph, "Mention");
        for (WorklistKind kind : WorklistKind.values()) {
            list(kind).relations(graph, "worklist " + kind);
        }
        mentions("").relations(graph, "mentions");
        graph.root("worklist", closed ? WorkItemFields::worklist : WorkItemFields::refused);
        graph.root("mentions", closed ? WorkItemFields::mentions : WorkItemFields::refused);
    }

    private static Future<?> refused(Snapshot snapshot, Map<String, Object> arguments) {
        throw new Problem(Problem.Code.FORBIDDEN, "Worklists are for editors: ask a private server.");
    }

    private static Future<?> worklist(Snapshot snapshot, Map<String, Object> arguments) {
        WorklistKind kind = WorklistKind.valueOf(String.valueOf(arguments.get("kind")));
        return list(kind).page("worklist " + kind, snapshot, arguments);
    }

    private static Future<?> mentions(Snapshot snapshot, Map<String, Object> arguments) {
        String of = GlobalId.local(String.valueOf(arguments.get("of")));
        return mentions(of).page("mentions " + of, snapshot, arguments);
    }

    private static Listing<WorkItem> list(WorklistKind kind) {
        return bySlug(WorkItems.COLUMNS, kind.sql, List.of(), WorkItem::from);
    }

    private static Listing<Mention> mentions(String of) {
        return bySlug(Mentions.COLUMNS, Mentions.OF, List.of((Object) new String[] {of}), Mention::from);
    }

    private static <T> Listing<T> bySlug(
            String columns, String items, List<@Nullable Object> given, Function<Row, T> read) {
        return Listing.plain(
                columns,
                "(" + items + ") i where true",
                new Sort("SLUG", "i.slug", "text"),
                new Sort("ID", "i.id", "text"),
                given,
                read);
    }
}
