package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to read: opens snapshots on a pool whose role may only select. */
public final class Reads {
    /** The day that stands for "as reported until now". */
    public static final LocalDate UNPINNED = LocalDate.of(9999, 1, 1);

    private static final int TRIES = 3;
    /** A reader is told within two seconds that the database hangs. */
    private static final Duration SILENCE = Duration.ofMillis(1_800);

    private static final String HEAD =
            "select (select value from epoch) as epoch, coalesce(max(number), 0) as revision from revision";
    private static final String AT = "select coalesce(max(number), 0) as revision from revision where at <= $1";

    /** SQLSTATE of statements that were cancelled, by whom it may be, or took too long. */
    private static final String CANCELLED = "57014";

    /** SQLSTATE of texts that are no number, no day, too large, or that hold what no text may. */
    private static final Pattern UNREADABLE = Pattern.compile("22P02|22003|22007|22008|22021");

    private final ReadPool pool;
    private final SqlMeter meter;
    private final Feed feed;

    /** @param feed whose head is taken where it is fresh; else the head is read */
    public Reads(ReadPool pool, SqlMeter meter, Feed feed) {
        this.pool = pool;
        this.meter = meter;
        this.feed = feed;
        feed.onReturn(pool::renew);
    }

    /** Where the record stands now. */
    public Future<Head> head() {
        Head head = feed.head();
        return head != null
                ? Future.succeededFuture(head)
                : rows(HEAD, Tuple.tuple())
                        .map(rows ->
                                new Head(rows.get(0).uuid("epoch"), rows.get(0).number("revision")));
    }

    /** The same, not before the record stands at this revision; fails with an outage when it does not in two seconds. */
    public Future<Head> head(int atLeast) {
        return feed.atLeast(atLeast, SILENCE)
                .recover(late -> Future.failedFuture(
                        new DatabaseUnavailable("The record does not stand at revision " + atLeast + " yet.")))
                .compose(reached -> head());
    }

    /** Pins an operation; a revision after the head is not pinned here: the caller refuses it. */
    public Future<Snapshot> snapshot(Head head, Pin pin) {
        LocalDate day = pin.day() == null ? UNPINNED : pin.day();
        if (pin.at() == null) {
            int revision = pin.revision() == null ? head.revision() : pin.revision();
            return Future.succeededFuture(new Snapshot(this, head.epoch(), revision, day, pin.revision() != null));
        }
        return rows(AT, Tuple.of(pin.at())).map(rows -> {
            int found = rows.get(0).number("revision");
            return new Snapshot(this, head.epoch(), found, day, found < head.revision());
        });
    }

    Future<List<Row>> rows(String sql, Tuple parameters) {
        return rows(sql, parameters, new Running());
    }

    Future<List<Row>> rows(String sql, Tuple parameters, Running running) {
        return rows(sql, parameters, running, TRIES);
    }

    private Future<List<Row>> rows(String sql, Tuple parameters, Running running, int tries) {
        AtomicLong begun = new AtomicLong(System.nanoTime());
        return awake(
                        meter.measure(() -> pool.connection()
                                .compose(connection -> running.run(connection, () -> {
                                    begun.set(System.nanoTime());
                                    return connection.preparedQuery(sql).execute(parameters);
                                }))),
                        SILENCE)
                .map(Row::all)
                .recover(failure -> tries > 1 && !running.isCancelled() && isAnothers(failure, begun.get())
                        ? rows(sql, parameters, running, tries - 1)
                        : Future.failedFuture(told(failure)));
    }

    /**
     * A cancellation may arrive so late that it hits whoever has the connection by then; who was not meant asks again. One
     * before the limit of time was not for the time; the database tells the two apart in words of its own language only.
     */
    private boolean isAnothers(Throwable failure, long begun) {
        return failure instanceof PgException refused
                && CANCELLED.equals(refused.getSqlState())
                && System.nanoTime() - begun < pool.statementLimit().toNanos();
    }

    /** A statement may take its time, but not while the database answers nobody at all. */
    private <T> Future<T> awake(Future<T> statement, Duration patience) {
        return statement.timeout(patience.toMillis(), TimeUnit.MILLISECONDS).recover(failure -> {
            Duration left = SILENCE.minus(feed.silence());
            return failure instanceof TimeoutException && left.toMillis() > 0
                    ? awake(statement, left)
                    : Future.failedFuture(failure);
        });
    }

    /** What a failure is to the layers above, which do not know the client: an outage, a time limit, or a fault. */
    private static Throwable told(Throwable failure) {
        if (failure instanceof PgException refused && CANCELLED.equals(refused.getSqlState())) {
            return new StatementCancelled(failure);
        }
        if (failure instanceof PgException refused
                && UNREADABLE.matcher(String.valueOf(refused.getSqlState())).matches()) {
            return new UnreadableValue(failure);
        }
        return Outage.told(failure, "The database does not answer.");
    }

    static Tuple tuple(@Nullable Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(value);
        }
        return tuple;
    }
}
