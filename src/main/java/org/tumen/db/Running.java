package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The statements of one operation that run now, so that they can be cancelled when nobody waits for it any more. */
final class Running {
    private final Map<SqlConnection, Future<Void>> cancelling = new HashMap<>();
    private boolean cancelled;

    /** Runs a statement on a connection that is held for it, and gives the connection back. */
    <T> Future<T> run(SqlConnection connection, Supplier<Future<T>> statement) {
        return begin(connection)
                ? Future.succeededFuture()
                        .compose(begun -> statement.get())
                        .eventually(() -> end(connection).eventually(connection::close))
                : connection.close().transform(closed -> Future.failedFuture(new StatementCancelled(null)));
    }

    /** Cancels what runs; what would run later fails. */
    synchronized void cancel() {
        cancelled = true;
        cancelling.replaceAll((connection, before) ->
                PgConnection.cast(connection).cancelRequest().otherwiseEmpty());
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized boolean begin(SqlConnection connection) {
        if (!cancelled) {
            cancelling.put(connection, Future.succeededFuture());
        }
        return !cancelled;
    }

    /** A cancellation that comes late hits an empty statement and not the next one of somebody else. */
    private synchronized Future<Void> end(SqlConnection connection) {
        Future<Void> asked = cancelling.remove(connection);
        if (!cancelled || asked == null) {
            return Future.succeededFuture();
        }
        return asked.compose(told -> connection.query("select").execute())
                .otherwiseEmpty()
                .mapEmpty();
    }
}
