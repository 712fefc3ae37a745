package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to read: opens snapshots on a pool whose role may only select. */
public final class Reads {
    /** The day that stands for "as reported until now". */
    public static final LocalDate UNPINNED = LocalDate.of(9999, 1, 1);

    private static final String HEAD =
            "select (select value from epoch) as epoch, coalesce(max(number), 0) as revision from revision";

    private final Pool pool;
    private final SqlMeter meter;

    public Reads(Pool pool, SqlMeter meter) {
        this.pool = pool;
        this.meter = meter;
    }

    /** Pins the present: the newest revision, every day of reporting. */
    public Future<Snapshot> snapshot() {
        return rows(HEAD, Tuple.tuple()).map(rows -> {
            Row head = rows.get(0);
            return new Snapshot(this, head.uuid("epoch"), head.number("revision"), UNPINNED);
        });
    }

    Future<List<Row>> rows(String sql, Tuple parameters) {
        return meter.measure(() -> pool.preparedQuery(sql).execute(parameters))
                .map(found -> {
                    List<Row> rows = new ArrayList<>(found.size());
                    found.forEach(row -> rows.add(new Row(row)));
                    return rows;
                })
                .recover(failure -> Future.failedFuture(told(failure)));
    }

    /** What a failure is to the layers above, which do not know the client: an outage, a time limit, or a fault. */
    private static Throwable told(Throwable failure) {
        if (!(failure instanceof PgException refused)) {
            return new DatabaseUnavailable("The database does not answer.", failure);
        }
        String state = String.valueOf(refused.getSqlState());
        if (state.equals("57014")) {
            return new StatementCancelled(failure);
        }
        boolean away = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
        return away ? new DatabaseUnavailable("The database does not answer.", failure) : failure;
    }

    static Tuple tuple(@Nullable Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(value);
        }
        return tuple;
    }
}
