package org.tumen.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.tumen.db.Change;
import org.tumen.db.Database;
import org.tumen.db.Writes;

/** A made-up record: the same for the same seed and number of people, in a database or as a folder of record files. */
public final class MadeUpRecord {
    /** How often a busy database is asked for its first connection. */
    private static final int PATIENCE = 40;

    /** How many characters of a table are copied at once. */
    public static final int MEGABYTES = 1 << 22;

    private final World world;

    public MadeUpRecord(long seed, int people, int revisions) {
        world = new World(seed, people, revisions);
    }

    /** Writes what stands in the end as record files. */
    public void write(Path folder) {
        Folder files = new Folder(folder);
        new Making(world, files).make();
        files.write();
    }

    /**
     * Fills an empty migrated database by COPY, then computes all that is shown, at every revision. Blocks.
     *
     * @param chunk how many characters of a table are copied at once, as {@link #MEGABYTES}
     * @param told hears what was done, with seconds
     */
    public void fill(Database database, int chunk, Consumer<String> told) {
        try (Connection connection = connect(database)) {
            long start = System.nanoTime();
            Indexes indexes = Indexes.off(connection);
            long rows = copy(connection, chunk);
            told.accept(rows + " rows copied in " + seconds(start));
            long indexing = System.nanoTime();
            indexes.onData();
            connection.createStatement().execute("analyze");
            told.accept("keys and indexes in " + seconds(indexing));
            long rebuilding = System.nanoTime();
            int subjects = rebuild(database);
            told.accept(subjects + " subjects computed in " + seconds(rebuilding));
            long closing = System.nanoTime();
            indexes.onDerived();
            connection.createStatement().execute("vacuum analyze");
            told.accept("indexes of what is shown, references, vacuum in " + seconds(closing));
            told.accept("all in " + seconds(start));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long copy(Connection connection, int chunk) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("insert into revision (number, at, author, message)"
                    + " select n, timestamptz '2020-01-01' + n * interval '1 day', 'made up', 'made up'"
                    + " from generate_series(1, " + world.revisions + ") n");
            long rows;
            try (Copies copies = new Copies(connection, chunk)) {
                new Making(world, new Tables(copies)).make();
                copies.close();
                rows = copies.rows();
            }
            statement.execute("select setval(pg_get_serial_sequence('entity', 'id'), (select max(id) from entity))");
            return rows;
        }
    }

    private int rebuild(Database database) {
        Vertx vertx = Vertx.vertx();
        try {
            int[] subjects = {0};
            Pool pool = database.writePool(vertx);
            Pool others = database.writePool(vertx);
            Waiting.on(database.checkAtStart(pool, PATIENCE));
            Writes writes = new Writes(pool);
            Waiting.on(others.withTransaction(one -> others.withTransaction(
                    other -> writes.amend(change -> computed(change.with(List.of(one, other)))
                            .map(all -> {
                                subjects[0] = all;
                                return true;
                            })))));
            return subjects[0];
        } finally {
            Waiting.on(vertx.close());
        }
    }

    /** At every revision; all that it follows from was committed before. */
    private Future<Integer> computed(Change change) {
        Future<Integer> done = Rebuild.first(change);
        for (int revision = 2; revision <= world.revisions; revision++) {
            Change next = change.asOf(revision);
            done = done.compose(sofar -> Rebuild.next(next).map(more -> sofar + more));
        }
        return done;
    }

    static Connection connect(Database database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", database.owner().user());
        login.setProperty("password", database.owner().password());
        return DriverManager.getConnection("jdbc:postgresql://" + database.place(), login);
    }

    static String seconds(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
    }
}
