package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The record as one operation sees it: one epoch, one revision, one day of reporting. Every statement it runs has the
 * revision as $1 and the day as $2; its own parameters follow from $3 on.
 */
public final class Snapshot {
    /**
     * Stands in a statement that is planned for the values that it binds, each time: a plan for any values would read all
     * that a rare one has in common with a frequent one.
     */
    public static final String PLANNED_ANEW = " /* planned anew */";

    private final Reads reads;
    private final UUID epoch;
    private final int revision;
    private final LocalDate day;
    private final boolean settled;
    private final Running running = new Running();
    private final AtomicLong rows = new AtomicLong();
    private volatile long most = Long.MAX_VALUE;

    Snapshot(Reads reads, UUID epoch, int revision, LocalDate day, boolean settled) {
        this.reads = reads;
        this.epoch = epoch;
        this.revision = revision;
        this.day = day;
        this.settled = settled;
    }

    public UUID epoch() {
        return epoch;
    }

    public int revision() {
        return revision;
    }

    public LocalDate day() {
        return day;
    }

    /**
     * Whether who pins the same again sees the same, but for expunging. A moment is settled once a later revision stands:
     * before, a change under way may have taken an earlier one for its own.
     */
    public boolean isSettled() {
        return settled;
    }

    /** Runs one SQL statement; arrays are PostgreSQL arrays. */
    public Future<List<Row>> rows(String sql, @Nullable Object... parameters) {
        Tuple tuple = Reads.tuple(revision, day);
        for (Object parameter : parameters) {
            tuple.addValue(parameter);
        }
        return reads.rows(sql, tuple, running).map(found -> {
            rows.addAndGet(found.size());
            check();
            return found;
        });
    }

    /** Lets the operation read so many rows and no more. */
    public void allow(long rows) {
        most = rows;
    }

    /** How many rows were read. */
    public long read() {
        return rows.get();
    }

    /** @throws TooManyRows when more rows were read than the operation may */
    public void check() {
        if (rows.get() > most) {
            throw new TooManyRows(most);
        }
    }

    /** Cancels the statements that run, since nobody waits for them; later ones fail. */
    public void cancel() {
        running.cancel();
    }
}
