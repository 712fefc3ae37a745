package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the record stands, kept in memory: told by LISTEN, and looked up every second, so that a notification lost while
 * the database restarts is made up for. Its own statements are not metered: they belong to no request.
 */
public final class Feed implements AutoCloseable {
    private static final String HEAD =
            "select (select value from epoch) as epoch, (select coalesce(max(number), 0) from revision) as revision";
    private static final long LOOK_MILLIS = 1_000;
    private static final long LOOK_LIMIT_MILLIS = 5_000;
    private static final long FRESH_NANOS = Duration.ofMillis(2_500).toNanos();

    private final Vertx vertx;
    private final Pool pool;
    private final PgSubscriber subscriber;
    private final List<Consumer<Head>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Head head;
    private volatile long seen;
    private boolean looking;
    private boolean again;
    private long timer;

    /**
     * @param pool of the feed's own, so that a look waits for no reader; its statements are not metered, and it must not be
     *     closed before the feed
     */
    public Feed(Vertx vertx, Database database, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
        this.subscriber = PgSubscriber.subscriber(vertx, database.connectOptions(database.reader()))
                .reconnectPolicy(tries -> 200L);
    }

    /** Begins to listen; done when the record's head is known. */
    public Future<Void> start() {
        subscriber.channel(Change.CHANNEL).subscribeHandler(listening -> look()).handler(revision -> look());
        timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
        return subscriber.connect().compose(connected -> lookup()).mapEmpty();
    }

    /** The head as it was told last; null when nobody could tell for some seconds. */
    public @Nullable Head head() {
        return System.nanoTime() - seen < FRESH_NANOS ? head : null;
    }

    /** Whether the database answered a look within this time; it is looked at every second. */
    boolean answeredWithin(Duration time) {
        return System.nanoTime() - seen < time.toNanos();
    }

    /** Calls back with every head that differs from the one before, in order, from some event loop. */
    public void onChange(Consumer<Head> listener) {
        listeners.add(listener);
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
    public void close() {
        vertx.cancelTimer(timer);
        subscriber.close();
    }

    /** One look at a time; a call while one is under way asks for another after it. */
    private synchronized void look() {
        if (looking) {
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

    /** A look that hangs must not keep the next from being tried. */
    private Future<Head> lookup() {
        return pool.query(HEAD)
                .execute()
                .timeout(LOOK_LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .map(rows -> {
                    Row row = new Row(rows.iterator().next());
                    Head next = new Head(row.uuid("epoch"), row.number("revision"));
                    tell(next);
                    return next;
                });
    }

    private synchronized void tell(Head next) {
        seen = System.nanoTime();
        if (next.equals(head)) {
            return;
        }
        head = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
