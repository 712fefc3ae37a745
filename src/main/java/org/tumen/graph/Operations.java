package org.tumen.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;

/** Runs operations: each on a snapshot and with loaders of its own, so that all of it sees one state of the record. */
public final class Operations {
    private final GraphQLSchema schema;
    private final Reads reads;
    private final Documents documents = new Documents();
    private final GraphQL graphql;

    public Operations(GraphQLSchema schema, Reads reads) {
        this.schema = schema;
        this.reads = reads;
        this.graphql = GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new AsyncExecutionStrategy(new Faults()))
                .preparsedDocumentProvider(documents)
                .build();
    }

    /** An answer in the form of the specification; executed is false when the operation did not run. */
    public record Answered(Map<String, Object> body, boolean executed) {}

    /** Answers one operation; never fails. */
    public Future<Answered> run(String query, @Nullable String operation, Map<String, Object> variables) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput()
                .query(query)
                .operationName(operation)
                .variables(variables);
        PreparsedDocumentEntry entry =
                documents.getDocumentAsync(input.build(), this::parsed).join();
        if (entry.hasErrors()) {
            return Future.succeededFuture(refused(
                    entry.getErrors().stream().map(Faults::specification).toList()));
        }
        return reads.snapshot()
                .map(now -> Inspection.pinned(
                        schema, Objects.requireNonNull(entry.getDocument()), operation, variables, now))
                .compose(snapshot -> execute(input, snapshot))
                .recover(failure ->
                        Future.succeededFuture(refused(List.of(Faults.specification(Faults.problem(failure))))));
    }

    private PreparsedDocumentEntry parsed(ExecutionInput input) {
        var parsed = ParseAndValidate.parseAndValidate(schema, input);
        return parsed.isFailure()
                ? new PreparsedDocumentEntry(parsed.getErrors())
                : new PreparsedDocumentEntry(Objects.requireNonNull(parsed.getDocument()));
    }

    private Future<Answered> execute(ExecutionInput.Builder input, Snapshot snapshot) {
        Loaders loaders = new Loaders(snapshot);
        ExecutionInput ready = input.dataLoaderRegistry(loaders.registry())
                .graphQLContext(Map.of(Loaders.class, loaders))
                .build();
        return Future.fromCompletionStage(graphql.executeAsync(ready)).map(result -> answered(result, snapshot));
    }

    private static Answered answered(ExecutionResult result, Snapshot snapshot) {
        List<Map<String, Object>> errors =
                result.getErrors().stream().map(Faults::specification).toList();
        if (!result.isDataPresent()) {
            return refused(errors);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("data", result.getData());
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("revision", snapshot.revision());
        if (!snapshot.day().equals(Reads.UNPINNED)) {
            extensions.put("reportedBy", snapshot.day().toString());
        }
        body.put("extensions", extensions);
        return new Answered(body, true);
    }

    private static Answered refused(List<Map<String, Object>> errors) {
        return new Answered(Map.of("errors", errors), false);
    }
}
