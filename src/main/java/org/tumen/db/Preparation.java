package org.tumen.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a database ready to be served: reachable, of a version that we know, with its reader, migrated. */
public final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private Preparation() {}

    /**
     * Blocks; gives the database with the reader that its reads go as.
     *
     * @throws DatabaseUnavailable with one line when the database is away, closed to us, too old or not migratable
     */
    public static Database of(Database database) {
        try (var connection = database.connect(database.owner())) {
            checkVersion(database, connection);
            var migrations = Migrations.run(database);
            var ready = Reader.prepare(database, connection);
            LOG.info("database {} ready, {} migrations run", ready.place(), migrations);
            return ready;
        } catch (SQLException failure) {
            throw DatabaseUnavailable.of(database, failure);
        }
    }

    private static void checkVersion(Database database, Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new DatabaseUnavailable("The database at " + database.place() + " is PostgreSQL " + version
                    + "; Tumen needs " + OLDEST + " to " + NEWEST + ".");
        }
        if (version > NEWEST) {
            LOG.warn("PostgreSQL {} is newer than {}, the newest that was tried", version, NEWEST);
        }
    }
}
