package org.tumen.db;

import java.sql.SQLException;
import java.util.Objects;

/** A database that cannot be used, said in one line that a person can act on and that holds no password. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String line) {
        super(line);
    }

    DatabaseUnavailable(String line, Throwable cause) {
        super(line, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    static DatabaseUnavailable of(Database database, SQLException failure) {
        return new DatabaseUnavailable(line(database, failure), failure);
    }

    private static String line(Database database, SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.startsWith("28")) {
            return "The database at " + database.place() + " refuses the user '"
                    + database.owner().user() + "': wrong name or password.";
        }
        if (state.equals("3D000")) {
            return "The server at " + database.host() + ":" + database.port() + " has no database '" + database.name()
                    + "'.";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "No PostgreSQL answers at " + database.place() + ": " + firstLine(failure);
        }
        return "The database at " + database.place() + " cannot be used: " + firstLine(failure);
    }

    static String firstLine(Throwable failure) {
        var message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return message.lines().findFirst().orElse("").strip();
    }
}
