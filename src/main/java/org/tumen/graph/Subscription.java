package org.tumen.graph;

import io.vertx.core.Future;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Head;

/**
 * What somebody wants to be told of, and the last revision that they were told. It holds nothing that waits: what comes
 * next is read from the record when they can take it. Not for use by two threads at once.
 */
public final class Subscription {
    private final Subscriptions all;
    private final Events events;
    private final Interest interest;
    private UUID epoch;
    private int sent;
    private boolean closed;

    Subscription(Subscriptions all, Events events, Interest interest, UUID epoch, int sent) {
        this.all = all;
        this.events = events;
        this.interest = interest;
        this.epoch = epoch;
        this.sent = sent;
    }

    /**
     * The next revision.
     *
     * @param payload what to send of it, in the form of the specification; null when it does not concern the subscriber
     */
    public record Step(int revision, @Nullable String payload) {}

    /** Whether there are revisions that were not taken. A record that was set back is followed from where it then stood. */
    public boolean isBehind() {
        Head head = all.head();
        if (head == null) {
            return false;
        }
        if (!head.epoch().equals(epoch)) {
            epoch = head.epoch();
            sent = Math.min(sent, head.revision());
        }
        return sent < head.revision();
    }

    /** Reads the revision after the last that was taken; only when it is behind. Fails with a {@link Problem}. */
    public Future<Step> next() {
        int revision = sent + 1;
        return events.told(interest, epoch, revision)
                .map(payload -> new Step(revision, payload))
                .recover(failure -> Future.failedFuture(Faults.problem(failure)));
    }

    /** Goes on to the revision after this one. */
    public void take(Step step) {
        sent = step.revision();
    }

    /** Ends it; it may be called twice. */
    public void close() {
        if (!closed) {
            closed = true;
            all.closed();
        }
    }
}
