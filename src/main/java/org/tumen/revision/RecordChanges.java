package org.tumen.revision;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Problem;
import org.tumen.graph.SubscriptionField;

/** The subscription to revisions: each is told to all, or to those who asked about something that it touched. */
final class RecordChanges implements SubscriptionField<RecordChange> {
    private static final int MOST_ABOUT = 500;

    @Override
    public String sql() {
        return Revisions.TOLD;
    }

    @Override
    public Future<@Nullable RecordChange> event(Snapshot snapshot) {
        return snapshot.rows(sql()).map(rows -> rows.isEmpty() ? null : RecordChange.from(rows.get(0)));
    }

    @Override
    public Predicate<RecordChange> concerned(Map<String, Object> arguments) {
        if (!(arguments.get("about") instanceof List<?> about)) {
            return change -> true;
        }
        if (about.size() > MOST_ABOUT) {
            throw Problem.badRequest("'about' may hold at most " + MOST_ABOUT + " ids.");
        }
        Set<String> names = about.stream().map(String::valueOf).collect(Collectors.toSet());
        return change -> change.truncated() || names.stream().anyMatch(change.names()::contains);
    }
}
