package org.tumen.graph;

import graphql.GraphQLException;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/** Looks through an operation before it runs: page sizes, and the cursors that pin it to the revision they were read at. */
final class Inspection extends QueryVisitorStub {
    private @Nullable Cursor pin;

    private Inspection() {}

    /**
     * The snapshot that the operation's cursors ask for; the given one when there is no cursor.
     *
     * @throws Problem when a page size is out of range, or a cursor is none or disagrees with another
     */
    static Snapshot pinned(
            GraphQLSchema schema,
            Document document,
            @Nullable String operation,
            Map<String, Object> variables,
            Snapshot now) {
        Inspection inspection = new Inspection();
        try {
            QueryTraverser.newQueryTraverser()
                    .schema(schema)
                    .document(document)
                    .operationName(operation)
                    .coercedVariables(CoercedVariables.of(variables))
                    .build()
                    .visitPreOrder(inspection);
        } catch (GraphQLException unreadable) {
            return now;
        }
        Cursor pin = inspection.pin;
        if (pin == null) {
            return now;
        }
        if (!UUID.fromString(pin.epoch()).equals(now.epoch()) || pin.revision() > now.revision()) {
            throw Problem.badRequest(
                    "The cursor in 'after' is from before the record was restored; begin the list anew.");
        }
        return now.at(pin.revision());
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment environment) {
        Map<String, Object> arguments = environment.getArguments();
        if (arguments.containsKey("first")) {
            Listing.first(arguments);
        }
        Object after = arguments.get("after");
        if (after == null) {
            return;
        }
        Cursor cursor = Cursor.decode(after.toString());
        if (pin != null && (pin.revision() != cursor.revision() || !pin.epoch().equals(cursor.epoch()))) {
            throw Problem.badRequest(
                    "Two cursors of this operation are of different revisions; ask in two operations.");
        }
        pin = cursor;
    }
}
