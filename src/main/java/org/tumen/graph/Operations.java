package org.tumen.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Feed;
import org.tumen.db.Head;
import org.tumen.db.Pin;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;

/** Runs operations: each on a snapshot and with loaders of its own, so that all of it sees one state of the record. */
public final class Operations {
    private static final long KEPT_BYTES = 64L * 1024 * 1024;

    /** Without one of these words nothing pins an operation. */
    private static final List<String> PINS = List.of("asOf", "reportedBy", "after", "before");

    private final Reads reads;
    private final Documents documents;
    private final Shares shares;
    private final Rates rates;
    private final Admission admission;
    private final Function<Problem.Code, Counter> refusals;
    private final Kept kept;
    private final GraphQL graphql;

    public Operations(Documents documents, Reads reads, Feed feed, Shares shares, MeterRegistry registry) {
        this.shares = shares;
        this.rates = new Rates(shares.addressCost());
        this.admission = new Admission(shares, registry);
        this.refusals = code -> Counter.builder("tumen.refusals")
                .description("Operations that were not answered, by why")
                .tag("code", code.name())
                .register(registry);
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

    /** How what takes long takes turns with the operations. */
    public Turns turns() {
        return new Turns(admission, rates, shares);
    }

    /** Answers one operation; never fails. One that takes too long, or whose caller is gone, is given up. */
    public Future<Answered> run(Asked asked, Caller caller) {
        Promise<Void> given = Promise.promise();
        caller.gone().onComplete(gone -> given.tryComplete());
        Caller waiting = new Caller(caller.address(), given.future());
        return Future.succeededFuture(asked)
                .compose(ready -> {
                    rates.check(caller.address());
                    return answer(ready, waiting);
                })
                .timeout(shares.execution().toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> {
                    given.tryComplete();
                    return Future.succeededFuture(
                            refused(failure instanceof TimeoutException ? Refusals.slow() : Faults.problem(failure)));
                });
    }

    private Answered refused(Problem problem) {
        refusals.apply(problem.code()).increment();
        return Answered.refused(problem);
    }

    private Future<Answered> answer(Asked asked, Caller caller) {
        if (!documents.knows(asked.query)) {
            admission.check(); // its answer is not kept, and to read it would cost more than to refuse it
        }
        PreparsedDocumentEntry entry = documents.read(asked.query);
        if (entry.hasErrors()) {
            return Future.succeededFuture(Answered.refused(
                    entry.getErrors().stream().map(Faults::specification).toList()));
        }
        rates.take(caller.address(), 1);
        return head(asked).compose(head -> pinned(asked, caller, entry, head));
    }

    private Future<Head> head(Asked asked) {
        return asked.atLeast == 0 ? reads.head() : reads.head(asked.atLeast);
    }

    /** An operation without clocks and cursors need not be looked through again to find its kept answer. */
    private Future<Answered> pinned(Asked asked, Caller caller, PreparsedDocumentEntry entry, Head head) {
        boolean plain = PINS.stream().noneMatch(asked.query::contains);
        if (plain) {
            return kept(asked, caller, head.epoch(), head.revision(), Reads.UNPINNED, work -> {
                long cost = cost(asked, entry);
                pin(asked, entry, head);
                return admission.admit(
                        work.caller(caller.address()),
                        () -> reads.snapshot(head, Pin.PRESENT)
                                .compose(snapshot -> execute(asked, caller, work.reads(snapshot), false, cost)));
            });
        }
        Pin pin = pin(asked, entry, head);
        return reads.snapshot(head, pin).compose(snapshot -> {
            if (pin.revision() != null && pin.revision() != snapshot.revision()) {
                throw Inspection.apart(pin.revision());
            }
            return kept(asked, caller, snapshot.epoch(), snapshot.revision(), snapshot.day(), work -> {
                long cost = cost(asked, entry);
                return admission.admit(
                        work.caller(caller.address()),
                        () -> execute(asked, caller, work.reads(snapshot), snapshot.isSettled(), cost));
            });
        });
    }

    private Future<Answered> kept(
            Asked asked,
            Caller caller,
            UUID epoch,
            int revision,
            java.time.LocalDate day,
            Function<Work, Future<Answered>> compute) {
        String variables = asked.variables.isEmpty() ? "" : new JsonObject(asked.variables).encode();
        return kept.get(
                new Kept.Key(epoch, revision, day, asked.query, asked.operation, variables), caller.gone(), compute);
    }

    private long cost(Asked asked, PreparsedDocumentEntry entry) {
        return documents.budget().cost(Objects.requireNonNull(entry.getDocument()), asked);
    }

    private Pin pin(Asked asked, PreparsedDocumentEntry entry, Head head) {
        return Inspection.pin(
                documents.schema(),
                Objects.requireNonNull(entry.getDocument()),
                asked.operation,
                asked.variables,
                documents.limits().page(),
                head);
    }

    private static ExecutionInput.Builder input(Asked asked) {
        return ExecutionInput.newExecutionInput()
                .query(asked.query)
                .operationName(asked.operation)
                .variables(asked.variables);
    }

    private Future<Answered> execute(Asked asked, Caller caller, Snapshot snapshot, boolean pinned, long cost) {
        snapshot.allow(documents.limits().rows());
        Loaders loaders = new Loaders(snapshot);
        ExecutionInput ready = input(asked)
                .dataLoaderRegistry(loaders.registry())
                .graphQLContext(Map.of(Loaders.class, loaders))
                .build();
        return Future.fromCompletionStage(graphql.executeAsync(ready))
                .onComplete(result -> rates.take(caller.address(), Math.min(cost, snapshot.read())))
                .map(result -> answered(result, snapshot, pinned, cost));
    }

    private static Answered answered(ExecutionResult result, Snapshot snapshot, boolean pinned, long cost) {
        snapshot.check();
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
        extensions.put("cost", cost);
        body.put("extensions", extensions);
        return Answered.of(body, snapshot.revision(), pinned);
    }
}
