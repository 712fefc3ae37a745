package org.tumen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.tumen.db.Database;
import org.tumen.db.EmbeddedDatabase;
import org.tumen.db.Migrations;
import org.tumen.db.Preparation;

/** The database that a trial runs on: it is not changed, not even migrated. */
final class Trial {
    private Trial() {}

    /** Whether the settings lead to a database that is there already. */
    static boolean hasRecord(Config config) {
        return config.external() != null || Files.isDirectory(config.data().resolve("postgres"));
    }

    /**
     * The database of the settings; where there is none yet, an empty one that is thrown away.
     *
     * @throws CannotStart when the program has newer tables than the database
     */
    static Database database(Config config, Parts parts) {
        if (!hasRecord(config)) {
            return empty(parts);
        }
        var database = Server.database(config, parts);
        if (Migrations.pending(database) > 0) {
            throw new CannotStart("The database " + database.place() + " has the tables of another version of Tumen;"
                    + " run 'tumen migrate' first.");
        }
        return database;
    }

    private static Database empty(Parts parts) {
        try {
            var folder = Files.createTempDirectory("tumen-trial");
            parts.add(() -> delete(folder));
            return Preparation.of(
                    parts.add(EmbeddedDatabase.startThrowaway(folder)).database());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
