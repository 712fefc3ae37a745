package org.tumen.export;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;
import org.tumen.graph.Listing;
import org.tumen.graph.Listing.Place;
import org.tumen.graph.Listing.Stretch;
import org.tumen.graph.Permalinks;

/**
 * Reads a list from its first page to its last, with one batch ahead of whoever takes them: while one is written, the
 * database makes the next, in two statements at once.
 */
final class Walk<T> {
    private static final int BATCH = 2_000;

    private final Table<T> table;
    private final Listing<T> listing;
    private final Snapshot snapshot;
    private final Permalinks permalinks;
    private final Course course;
    private final Map<String, Object> arguments;
    private final Memory memory = new Memory();
    private @Nullable Stretch<T> following;
    private @Nullable Future<Batch> ahead;

    /** How each step of a walk is run. */
    interface Course {
        <R> Future<R> step(Supplier<Future<R>> step);
    }

    /** Some rows, and whether more follow. */
    record Batch(List<@Nullable Object[]> rows, boolean more) {}

    /** @param arguments of the list, as its field takes them */
    Walk(Table<T> table, Snapshot snapshot, Permalinks permalinks, Map<String, Object> arguments, Course course) {
        this.table = table;
        this.listing = table.listing(filter(arguments));
        this.snapshot = snapshot;
        this.permalinks = permalinks;
        this.course = course;
        this.arguments = arguments;
    }

    /** The next rows; not to be asked for after the last. */
    Future<Batch> next() {
        Future<Batch> batch = ahead == null ? read() : ahead;
        return batch.onSuccess(read -> ahead = read.more() ? read() : null);
    }

    private Future<Batch> read() {
        return course.step(() -> following == null ? stretch(null).compose(this::batch) : batch(following));
    }

    /** The rows of a stretch; which things come after it is looked up meanwhile. */
    private Future<Batch> batch(Stretch<T> stretch) {
        Place end = stretch.end();
        Lanes lanes = new Lanes();
        if (end != null) {
            lanes.add(() -> stretch(end).onSuccess(next -> following = next).mapEmpty());
        }
        return table.rows(snapshot, permalinks, memory, stretch.things(), lanes)
                .map(rows -> new Batch(rows, end != null));
    }

    private Future<Stretch<T>> stretch(@Nullable Place after) {
        return listing.stretch(table.name(), snapshot, arguments, after, BATCH);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> filter(Map<String, Object> arguments) {
        Object filter = arguments.get("filter");
        return filter == null ? Map.of() : (Map<String, Object>) filter;
    }
}
