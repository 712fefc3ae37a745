package org.tumen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.tumen.db.Database;
import org.tumen.db.EmbeddedDatabase;
import org.tumen.db.Preparation;

/** One embedded PostgreSQL for all tests of a JVM, migrated once, and a clone of its template for whoever asks. */
public final class TestDatabase {
    private static final String TEMPLATE = "tumen_template";
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final Database MIGRATED = start();

    private TestDatabase() {}

    /** A database of its own, migrated and empty, with its reader; takes about 60 ms. */
    public static Database fresh() {
        return clone(TEMPLATE);
    }

    /** A database of its own that holds the shipped record, which was imported once. */
    public static Database shipped() {
        return clone(Shipped.TEMPLATE);
    }

    private static synchronized Database clone(String template) {
        var name = "tumen_test_" + CLONES.incrementAndGet();
        execute("create database " + name + " template " + template);
        return MIGRATED.withName(name);
    }

    /** The template with the shipped record, made when it is first asked for. */
    private static final class Shipped {
        static final String TEMPLATE = imported(fresh());

        private static String imported(Database database) {
            new TestServer(Map.of(), database).close();
            return database.name();
        }
    }

    /** Runs SQL on this database as its owner, for what a test must arrange beside the program. */
    public static void execute(Database database, String sql) {
        var login = new Properties();
        login.setProperty("user", database.owner().user());
        login.setProperty("password", database.owner().password());
        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + database.place(), login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String sql) {
        execute(MIGRATED.withName("postgres"), sql);
    }

    private static Database start() {
        try {
            var folder = Files.createTempDirectory("tumen-test");
            var embedded = EmbeddedDatabase.startThrowaway(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(embedded, folder)));
            execute(embedded.database(), "create database " + TEMPLATE);
            return Preparation.of(embedded.database().withName(TEMPLATE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedDatabase embedded, Path folder) {
        embedded.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
