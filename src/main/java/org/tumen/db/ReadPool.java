package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;

/**
 * The connections of the reads. They are made anew when the database was out of reach: one from before may be dead without
 * anybody having been told, and would be given to the next who asks.
 */
public final class ReadPool {
    private final Vertx vertx;
    private final Database database;
    private final int size;
    private final Duration statementLimit;
    private volatile Pool pool;

    /** @param statementLimit how long a statement may take before the database cancels it */
    public ReadPool(Vertx vertx, Database database, int size, Duration statementLimit) {
        this.vertx = vertx;
        this.database = database;
        this.size = size;
        this.statementLimit = statementLimit;
        this.pool = database.readPool(vertx, size, statementLimit);
    }

    /** Fails when the database does not answer. */
    public Future<Void> check() {
        return database.check(pool);
    }

    /** The same, with some patience: the first connection of a busy machine takes longer than a reader would wait. */
    public Future<Void> checkAtStart(int tries) {
        return database.checkAtStart(pool, tries);
    }

    Duration statementLimit() {
        return statementLimit;
    }

    Future<SqlConnection> connection() {
        return pool.getConnection();
    }

    /** Gives new connections from now on; what runs on old ones may end. */
    void renew() {
        Pool old = pool;
        pool = database.readPool(vertx, size, statementLimit);
        vertx.setTimer(statementLimit.toMillis(), over -> old.close());
    }

    public Future<Void> close() {
        return pool.close();
    }
}
