package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the record stands, kept in memory: told by LISTEN, and looked up every second, so that a notification lost while
 * the database restarts is made up for. Both go over one connection, so that it is known within seconds to be dead, even when
 * nobody says so. Its own statements are not metered: they belong to no request.
 */
public final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final String HEAD =
            "select (select value from epoch) as epoch, (select coalesce(max(number), 0) from revision) as revision";
    private static final String LISTEN = "listen " + Change.CHANNEL;
    private static final long LOOK_MILLIS = 1_000;
    private static final long LOOK_LIMIT_MILLIS = 3_000;
    private static final int TRIES = 5;
    private static final long DIAL_LIMIT_MILLIS = 4_000;
    /** By how much an old connection of a slow database may answer later than a new one. */
    private static final long SLOWER_MILLIS = 200;

    private static final long FRESH_NANOS = Duration.ofMillis(2_500).toNanos();

    private final Vertx vertx;
    private final Database database;
    private final List<Consumer<Head>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> returns = new CopyOnWriteArrayList<>();
    private volatile @Nullable Head head;
    private volatile long seen;
    private volatile Pool pool;
    private volatile @Nullable SqlConnection line;
    /** What was asked on the connection before and not answered in time; an answer tells that it was slow and not lost. */
    private volatile Future<?> unanswered = Future.succeededFuture();

    private volatile @Nullable Pool left;
    private volatile boolean closed;
    private boolean looking;
    private boolean again;
    private long timer;

    /** Of this database, by a connection of its own, so that a look waits for no reader. */
    public Feed(Vertx vertx, Database database) {
        this.vertx = vertx;
        this.database = database;
        this.pool = database.feedPool(vertx);
    }

    /** Begins to listen; done when the record's head is known. */
    public Future<Void> start() {
        return lookup(TRIES).onSuccess(known -> keepLooking()).mapEmpty();
    }

    private synchronized void keepLooking() {
        if (!closed) {
            timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
        }
    }

    /** The head as it was told last; null when nobody could tell for some seconds. */
    public @Nullable Head head() {
        return silence().toNanos() < FRESH_NANOS ? head : null;
    }

    /** How long ago the database answered a look; it is looked at every second. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - seen);
    }

    /** Calls back with every head that differs from the one before, in order, from some event loop. */
    public void onChange(Consumer<Head> listener) {
        listeners.add(listener);
    }

    /** Calls back whenever the database is there again after its connection was lost, and not when it was only slow. */
    void onReturn(Runnable listener) {
        returns.add(listener);
    }

    /** Takes a listener off again. */
    public void forget(Consumer<Head> listener) {
        listeners.remove(listener);
    }

    /** Done when the record stands at this revision or later; fails when it does not within the time. */
    public Future<Void> atLeast(int revision, Duration time) {
        Head now = head();
        if (now != null && now.revision() >= revision) {
            return Future.succeededFuture();
        }
        Promise<Void> reached = Promise.promise();
        Consumer<Head> listener = next -> {
            if (next.revision() >= revision) {
                reached.tryComplete();
            }
        };
        listeners.add(listener);
        Head since = head();
        if (since != null) {
            listener.accept(since);
        }
        look();
        return reached.future()
                .timeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(done -> listeners.remove(listener));
    }

    @Override
    public synchronized void close() {
        closed = true;
        vertx.cancelTimer(timer);
        leave(null);
        pool.close();
    }

    /** One look at a time; a call while one is under way asks for another after it. */
    private synchronized void look() {
        if (looking || closed) {
            again = true;
            return;
        }
        looking = true;
        lookup().onComplete(done -> {
            if (done()) {
                look();
            }
        });
    }

    private synchronized boolean done() {
        looking = false;
        boolean asked = again;
        again = false;
        return asked;
    }

    private Future<Head> lookup(int tries) {
        return lookup().recover(failure -> tries > 1 ? lookup(tries - 1) : Future.failedFuture(failure));
    }

    private Future<Head> lookup() {
        return line().compose(connection -> answer(connection, HEAD).map(rows -> {
            Row row = Row.all(rows).get(0);
            Head next = new Head(row.uuid("epoch"), row.number("revision"));
            tell(next);
            return next;
        }));
    }

    /** The connection that listens, or a new one. */
    private Future<SqlConnection> line() {
        SqlConnection known = line;
        return known != null ? Future.succeededFuture(known) : dial().compose(this::listen);
    }

    /** A busy database takes its time to let somebody in; a network that is gone would take for ever. */
    private Future<SqlConnection> dial() {
        return pool.getConnection()
                .timeout(DIAL_LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .onFailure(failure -> redial(Future.failedFuture(failure)));
    }

    private Future<SqlConnection> listen(SqlConnection connection) {
        PgConnection.cast(connection).notificationHandler(told -> look());
        line = connection;
        return answer(connection, LISTEN).map(listening -> {
            unanswered
                    .timeout(SLOWER_MILLIS, TimeUnit.MILLISECONDS)
                    .onFailure(lost -> returns.forEach(Runnable::run))
                    .onComplete(told -> leave(null));
            unanswered = Future.succeededFuture();
            return connection;
        });
    }

    private Future<RowSet<io.vertx.sqlclient.Row>> answer(SqlConnection connection, String sql) {
        Future<RowSet<io.vertx.sqlclient.Row>> asked = connection.query(sql).execute();
        return asked.timeout(LOOK_LIMIT_MILLIS, TimeUnit.MILLISECONDS).onFailure(failure -> redial(asked));
    }

    /** Leaves the old connection to itself until there is a new one: when the network is gone it cannot even be closed. */
    private synchronized void redial(Future<?> asked) {
        line = null;
        unanswered = unanswered.succeeded() ? asked : Future.failedFuture("lost before");
        if (!closed) {
            leave(pool);
            pool = database.feedPool(vertx);
        }
    }

    private void leave(@Nullable Pool old) {
        Pool before = left;
        left = old;
        if (before != null) {
            before.close();
        }
    }

    private synchronized void tell(Head next) {
        seen = System.nanoTime();
        if (next.equals(head)) {
            return;
        }
        head = next;
        for (Consumer<Head> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException fault) {
                LOG.error("one who waits for changes cannot be told of revision {}", next.revision(), fault);
            }
        }
    }
}
