package org.tumen.db;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts and times the SQL statements that the program sends. */
public final class SqlMeter {
    private static final Duration[] BUCKETS = {
        Duration.ofNanos(500_000), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(25),
        Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(10)
    };

    private final Counter statements;
    private final Counter failures;
    private final Timer times;

    public SqlMeter(MeterRegistry registry) {
        statements = Counter.builder("tumen.sql.statements")
                .description("SQL statements sent to the database")
                .register(registry);
        failures = Counter.builder("tumen.sql.failures")
                .description("SQL statements that failed")
                .register(registry);
        times = Timer.builder("tumen.sql")
                .description("Time from sending a SQL statement to its last row")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** Sends one statement and records it, whether it fails or not. */
    public <T> Future<T> measure(Supplier<Future<T>> statement) {
        var start = System.nanoTime();
        return statement.get().onComplete(result -> {
            record(System.nanoTime() - start);
            if (result.failed()) {
                failures.increment();
            }
        });
    }

    /** Records one statement that took this many nanoseconds. */
    public void record(long nanos) {
        statements.increment();
        times.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** How many statements were recorded since the start; what a test compares before and after. */
    public long count() {
        return (long) statements.count();
    }
}
