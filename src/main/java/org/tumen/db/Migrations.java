package org.tumen.db;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to the tables that this program expects; blocks, so never on an event loop. */
public final class Migrations {
    private static final String TWICE = "23505";

    private Migrations() {}

    /**
     * Migrates as the owner and gives back how many migrations ran.
     *
     * @throws DatabaseUnavailable when a migration fails or the database was made by a newer program
     */
    public static int run(Database database) {
        try {
            return flyway(database).migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            throw unavailable(database, failure);
        }
    }

    /** How many migrations the database lacks; changes nothing. */
    public static int pending(Database database) {
        try {
            return flyway(database).info().pending().length;
        } catch (FlywayException failure) {
            throw unavailable(database, failure);
        }
    }

    private static Flyway flyway(Database database) {
        return Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .outOfOrder(true) // numbers are given before work begins, and what is done first lands first
                .connectRetries(0)
                .load();
    }

    private static DatabaseUnavailable unavailable(Database database, FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new DatabaseUnavailable(
                        "The database at " + database.place() + " cannot be migrated: " + line(sql), failure);
            }
        }
        return new DatabaseUnavailable(
                "The database at " + database.place() + " cannot be migrated: "
                        + DatabaseUnavailable.firstLine(failure),
                failure);
    }

    /** What an older program let in twice is told with its key, since somebody has to choose. */
    private static String line(SQLException failure) {
        if (!TWICE.equals(failure.getSQLState())) {
            return DatabaseUnavailable.firstLine(failure);
        }
        return "it holds open rows where there can be one ("
                + Objects.requireNonNullElse(failure.getMessage(), TWICE)
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.joining("; "))
                + "). Close all but the newest of them, with \"until\" set to the \"since\" of the next, and start again.";
    }
}
