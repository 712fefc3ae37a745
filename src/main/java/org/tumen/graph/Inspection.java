package org.tumen.graph;

import graphql.GraphQLException;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Head;
import org.tumen.db.Pin;

/** Looks through an operation before it runs: page sizes, its clocks, and the cursors that pin it as well. */
final class Inspection extends QueryVisitorStub {
    private @Nullable Cursor cursor;

    private final int longest;

    private Inspection(int longest) {
        this.longest = longest;
    }

    /**
     * Where the operation's clocks are turned to.
     *
     * @throws Problem when a page size is out of range, a clock asks for the future, a cursor is none, or two of these
     *     disagree
     */
    static Pin pin(
            GraphQLSchema schema,
            Document document,
            @Nullable String operation,
            Map<String, Object> variables,
            int longest,
            Head head) {
        Inspection inspection = new Inspection(longest);
        try {
            QueryTraverser.newQueryTraverser()
                    .schema(schema)
                    .document(document)
                    .operationName(operation)
                    .variables(variables)
                    .build()
                    .visitPreOrder(inspection);
        } catch (GraphQLException unreadable) {
            return Pin.PRESENT; // the execution tells what is wrong with it
        } catch (NullPointerException neither) { // what graphql-java 26 makes of a null in the place of true or false
            throw Problem.badRequest("@include and @skip take true or false, not null.");
        }
        Pin clocks = Clocks.of(document, operation, variables, head);
        return inspection.cursor == null ? clocks : agreed(inspection.cursor, clocks, head);
    }

    private static Pin agreed(Cursor cursor, Pin clocks, Head head) {
        if (!cursor.epoch().equals(head.epoch()) || cursor.revision() > head.revision()) {
            throw Problem.badRequest("The cursor is from before the record was restored; begin the list anew.");
        }
        if (clocks.revision() != null && clocks.revision() != cursor.revision()) {
            throw apart(cursor.revision());
        }
        return new Pin(cursor.revision(), clocks.at(), clocks.day());
    }

    /** What is wrong when the cursors of an operation are of another revision than its clock. */
    static Problem apart(int revision) {
        return Problem.badRequest(
                "The cursor is of revision " + revision + "; leave out @asOf or ask for that revision.");
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment environment) {
        Map<String, Object> arguments = environment.getArguments();
        Texts.check(arguments);
        Slice.check(arguments, longest);
        pin(arguments.get("after"));
        pin(arguments.get("before"));
    }

    private void pin(@Nullable Object text) {
        if (text == null) {
            return;
        }
        Cursor next = Cursor.decode(text.toString());
        if (cursor != null
                && (cursor.revision() != next.revision() || !cursor.epoch().equals(next.epoch()))) {
            throw Problem.badRequest(
                    "Two cursors of this operation are of different revisions; ask in two operations.");
        }
        cursor = next;
    }
}
