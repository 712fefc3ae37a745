package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way to write: hands out changes on the owner's pool. */
public final class Writes {
    private final Pool pool;
    private final Progress progress;

    public Writes(Pool pool) {
        this(pool, Progress.SILENT);
    }

    /** @param progress is told how far each change is */
    public Writes(Pool pool, Progress progress) {
        this.pool = pool;
        this.progress = progress;
    }

    /**
     * Does the work as one new revision.
     *
     * @param work gives whether it changed anything; when not, or when it fails, nothing is kept
     * @return the revision's number, or null when there is none; fails with {@link DatabaseUnavailable}, which says whether
     *     the change may have been kept, when the database goes away
     */
    public Future<@Nullable Integer> change(String author, String message, Function<Change, Future<Boolean>> work) {
        return Change.write(pool, progress, author, message, work);
    }

    /** Does work on all revisions at once and makes no new one, but a new epoch; gives whether it changed anything. */
    public Future<Boolean> amend(Function<Change, Future<Boolean>> work) {
        return Change.amend(pool, work).map(Objects::nonNull);
    }

    /**
     * Runs one statement beside the record: nothing that an answer at a revision depends on, and so no change. It waits for
     * no other writer, and must come out the same whoever runs it first.
     */
    public Future<List<Row>> beside(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Reads.tuple(parameters))
                .map(Row::all)
                .recover(failure -> Future.failedFuture(Outage.told(failure, "The database does not answer.")));
    }
}
