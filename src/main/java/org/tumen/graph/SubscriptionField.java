package org.tumen.graph;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/**
 * A field of the subscription: what a revision is told as, and whom that concerns. Its argument {@code sinceRevision} is
 * the subscription's own.
 *
 * @param <E> what a revision is told as; it is shared by all who are told, so it never changes
 */
public interface SubscriptionField<E> {
    /** The one statement that an event is read by. */
    String sql();

    /** What the snapshot's revision is told as; null when there is no such revision. */
    Future<@Nullable E> event(Snapshot snapshot);

    /**
     * Which events concern somebody who asks with these arguments.
     *
     * @throws Problem when an argument cannot be used
     */
    Predicate<E> concerned(Map<String, Object> arguments);
}
