package org.tumen.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Feed;
import org.tumen.db.Head;
import org.tumen.db.Pin;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;

/** Runs operations: each on a snapshot and with loaders of its own, so that all of it sees one state of the record. */
public final class Operations {
    private static final long KEPT_BYTES = 64L * 1024 * 1024;

    private final Reads reads;
    private final Documents documents;
    private final Kept kept;
    private final GraphQL graphql;

    public Operations(Documents documents, Reads reads, Feed feed, MeterRegistry registry) {
        this.documents = documents;
        this.reads = reads;
        this.kept = new Kept(KEPT_BYTES, registry);
        this.graphql = GraphQL.newGraphQL(documents.schema())
                .queryExecutionStrategy(new AsyncExecutionStrategy(new Faults()))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new Faults()))
                .preparsedDocumentProvider(documents)
                .build();
        AtomicReference<@Nullable UUID> epoch = new AtomicReference<>();
        feed.onChange(head -> {
            if (!head.epoch().equals(epoch.getAndSet(head.epoch()))) {
                kept.clear();
            }
        });
    }

    /** One question; the record must stand at {@code atLeast} before it is answered (0 for no such wish). */
    public record Asked(String query, @Nullable String operation, Map<String, Object> variables, int atLeast) {
        /** An operation without a name is called by none. */
        public Asked {
            operation = operation == null || operation.isEmpty() ? null : operation;
        }
    }

    /** Answers one operation; never fails. */
    public Future<Answered> run(Asked asked) {
        PreparsedDocumentEntry entry = documents.read(asked.query);
        if (entry.hasErrors()) {
            return Future.succeededFuture(Answered.refused(
                    entry.getErrors().stream().map(Faults::specification).toList()));
        }
        return head(asked)
                .compose(head -> pinned(asked, entry, head))
                .recover(failure -> Future.succeededFuture(
                        Answered.refused(List.of(Faults.specification(Faults.problem(failure))))));
    }

    private Future<Head> head(Asked asked) {
        return asked.atLeast == 0 ? reads.head() : reads.head(asked.atLeast);
    }

    /** An operation without clocks and cursors need not be looked through again to find its kept answer. */
    private Future<Answered> pinned(Asked asked, PreparsedDocumentEntry entry, Head head) {
        boolean plain =
                !asked.query.contains("asOf") && !asked.query.contains("reportedBy") && !asked.query.contains("after");
        if (plain) {
            return kept(asked, head.epoch(), head.revision(), Reads.UNPINNED, () -> {
                pin(asked, entry, head);
                return reads.snapshot(head, Pin.PRESENT).compose(snapshot -> execute(asked, snapshot, false));
            });
        }
        Pin pin = pin(asked, entry, head);
        return reads.snapshot(head, pin).compose(snapshot -> {
            if (pin.revision() != null && pin.revision() != snapshot.revision()) {
                throw Inspection.apart(pin.revision());
            }
            return kept(
                    asked,
                    snapshot.epoch(),
                    snapshot.revision(),
                    snapshot.day(),
                    () -> execute(asked, snapshot, pin.holdsRevision()));
        });
    }

    private Future<Answered> kept(
            Asked asked,
            UUID epoch,
            int revision,
            java.time.LocalDate day,
            java.util.function.Supplier<Future<Answered>> compute) {
        String variables = asked.variables.isEmpty() ? "" : new JsonObject(asked.variables).encode();
        return kept.get(new Kept.Key(epoch, revision, day, asked.query, asked.operation, variables), compute);
    }

    private Pin pin(Asked asked, PreparsedDocumentEntry entry, Head head) {
        return Inspection.pin(
                documents.schema(),
                Objects.requireNonNull(entry.getDocument()),
                asked.operation,
                asked.variables,
                head);
    }

    private static ExecutionInput.Builder input(Asked asked) {
        return ExecutionInput.newExecutionInput()
                .query(asked.query)
                .operationName(asked.operation)
                .variables(asked.variables);
    }

    private Future<Answered> execute(Asked asked, Snapshot snapshot, boolean pinned) {
        Loaders loaders = new Loaders(snapshot);
        ExecutionInput ready = input(asked)
                .dataLoaderRegistry(loaders.registry())
                .graphQLContext(Map.of(Loaders.class, loaders))
                .build();
        return Future.fromCompletionStage(graphql.executeAsync(ready))
                .map(result -> answered(result, snapshot, pinned));
    }

    private static Answered answered(ExecutionResult result, Snapshot snapshot, boolean pinned) {
        List<Map<String, Object>> errors =
                result.getErrors().stream().map(Faults::specification).toList();
        if (!result.isDataPresent()) {
            return Answered.refused(errors);
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
        return Answered.of(body, snapshot.revision(), pinned);
    }
}
