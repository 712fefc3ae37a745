package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A writer's turn: a transaction, READ COMMITTED, whose first statement takes the lock that lets one write at a time. */
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final String TRY = "select pg_try_advisory_xact_lock(7457638)";
    private static final String LOCK = "select pg_advisory_xact_lock(7457638)";

    private Turn() {}

    /**
     * Does the work when nobody else writes.
     *
     * @param work gives null when nothing is to be kept
     * @return what the work gives; fails with {@link DatabaseUnavailable} when the database goes away
     */
    @SuppressWarnings("NullAway") // a Future of a nullable value
    static Future<@Nullable Integer> take(Pool pool, Function<SqlConnection, Future<@Nullable Integer>> work) {
        return pool.withConnection(connection -> connection
                        .begin()
                        .compose(transaction -> lock(connection)
                                .compose(locked -> work.apply(connection))
                                .compose(result -> result == null
                                        ? transaction.rollback().map(result)
                                        : commit(transaction).map(result))
                                .recover(failure -> transaction
                                        .rollback()
                                        .transform(rolledBack -> Future.<@Nullable Integer>failedFuture(failure)))))
                .recover(failure -> Future.failedFuture(
                        Outage.told(failure, "The database does not answer; nothing was changed.")));
    }

    private static Future<?> lock(SqlConnection connection) {
        return connection.query(TRY).execute().compose(rows -> {
            if (rows.iterator().next().getBoolean(0)) {
                return Future.succeededFuture();
            }
            LOG.info("another change is being made; this one waits for its end");
            return connection.query(LOCK).execute();
        });
    }

    private static Future<Void> commit(Transaction transaction) {
        return transaction
                .commit()
                .recover(
                        failure -> Future.failedFuture(
                                Outage.told(
                                        failure,
                                        "The database went away while it was to keep a change; its newest revision tells whether it did.")));
    }
}
