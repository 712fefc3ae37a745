package org.tumen.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Feed;
import org.tumen.db.Head;
import org.tumen.db.Reads;
import org.tumen.graph.Operations.Asked;

/** Takes subscriptions, and wakes those who follow them when the record moves. */
public final class Subscriptions {
    private static final int MOST_FIELDS = 100;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Reads reads;
    private final Feed feed;
    private final Documents documents;
    private final GraphQL graphql;
    private final Events events;
    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger live = new AtomicInteger();
    private volatile @Nullable Head head;

    public Subscriptions(Documents documents, Reads reads, Feed feed, MeterRegistry registry) {
        this.documents = documents;
        this.reads = reads;
        this.feed = feed;
        this.graphql = GraphQL.newGraphQL(documents.schema())
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new Faults()))
                .preparsedDocumentProvider(documents)
                .build();
        this.events = new Events(graphql, reads, registry);
        Gauge.builder("tumen.subscriptions", live, AtomicInteger::get)
                .description("Subscriptions that are open")
                .register(registry);
        feed.onChange(this::moved);
    }

    /** What came of a subscription: it stands, or it was refused. */
    public record Opened(
            @Nullable Subscription subscription, @Nullable Answered refused) {}

    /** Whether the operation is a subscription; one that cannot be read is none, and fails wherever else it runs. */
    public boolean isMeant(Asked asked) {
        if (!asked.query().contains("subscription")) {
            return false;
        }
        Document document = document(asked);
        return document != null && Documents.means(document, asked, OperationDefinition.Operation.SUBSCRIPTION);
    }

    /** Whether the operation is written as one of this kind, valid or not; one that cannot be read is not. */
    public boolean isWritten(Asked asked, OperationDefinition.Operation kind) {
        return documents.isWritten(asked, kind);
    }

    /** Looks the document through and finds its place in the record; never fails. */
    public Future<Opened> open(Asked asked) {
        Told told = new Told(null);
        return Future.succeededFuture(asked)
                .compose(opening -> {
                    Document document = Objects.requireNonNull(document(asked));
                    long cost = documents.budget().cost(document, asked);
                    if (fields(document) > MOST_FIELDS) {
                        throw Problem.badRequest("A subscription may select at most " + MOST_FIELDS + " fields.");
                    }
                    return Future.fromCompletionStage(graphql.executeAsync(input(asked, told)))
                            .compose(result -> result.getErrors().isEmpty()
                                    ? placed(asked, document, told, cost)
                                    : Future.succeededFuture(new Opened(null, refused(result))));
                })
                .recover(failure -> Future.succeededFuture(
                        new Opened(null, Answered.refused(List.of(Faults.specification(Faults.problem(failure)))))));
    }

    /** Calls back, from some event loop, whenever the record has moved; a follower is told apart by identity. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    /** Calls this follower back no more. */
    public void forget(Runnable follower) {
        followers.remove(follower);
    }

    /** Where the record stands, as it was told last; null before it was. */
    @Nullable
    Head head() {
        return head;
    }

    void closed() {
        live.decrementAndGet();
    }

    static ExecutionInput input(Asked asked, Told told) {
        return ExecutionInput.newExecutionInput()
                .query(asked.query())
                .operationName(asked.operation())
                .variables(asked.variables())
                .graphQLContext(Map.of(Told.class, told))
                .build();
    }

    private Future<Opened> placed(Asked asked, Document document, Told told, long cost) {
        SubscriptionField<?> field = Objects.requireNonNull(told.field());
        Interest interest = new Interest(asked, document, field, told.arguments(), cost);
        Integer since = (Integer) told.arguments().get("sinceRevision");
        return reads.head()
                .compose(now -> since == null || since <= now.revision()
                        ? Future.succeededFuture(now)
                        : feed.atLeast(since, PATIENCE).transform(reached -> reads.head()))
                .map(now -> {
                    if (since != null && (since < 0 || since > now.revision())) {
                        throw Problem.badRequest("'sinceRevision' must be a revision that is made already, from 0 to "
                                + now.revision() + ".");
                    }
                    moved(now);
                    live.incrementAndGet();
                    int sent = since == null ? now.revision() : since;
                    return new Opened(new Subscription(this, events, interest, now.epoch(), sent), null);
                });
    }

    /** Within an epoch the head never goes back, whatever order two looks at it come in. */
    private void moved(Head next) {
        synchronized (followers) {
            Head now = head;
            if (now != null && now.epoch().equals(next.epoch()) && now.revision() >= next.revision()) {
                return;
            }
            head = next;
        }
        followers.forEach(Runnable::run);
    }

    private @Nullable Document document(Asked asked) {
        return documents.read(asked.query()).getDocument();
    }

    private static int fields(Document document) {
        AtomicInteger fields = new AtomicInteger();
        new NodeTraverser()
                .preOrder(
                        new NodeVisitorStub() {
                            @Override
                            public TraversalControl visitField(
                                    Field field, TraverserContext<graphql.language.Node> context) {
                                fields.incrementAndGet();
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return fields.get();
    }

    private static Answered refused(ExecutionResult result) {
        return Answered.refused(
                result.getErrors().stream().map(Faults::specification).toList());
    }
}
