package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tumen.TestDatabase;
import org.tumen.db.Database.Login;

/** What the role of the reads may see, however the database came to where it is. */
class ReaderTest {
    private static final String MAY_READ = """
            select name, has_table_privilege('%s', name, 'select')
            from unnest(array['epoch', 'secret', 'tombstone']) as name order by name
            """;

    private final Database database = TestDatabase.fresh();

    @Test
    void whatWasExpungedIsNoneOfItsBusiness() throws SQLException {
        assertEquals("epoch t, secret f, tombstone f, ", may(Preparation.of(database)));
    }

    /** A dump that is restored elsewhere knows no role of ours, and the migration that hid the tables has run. */
    @Test
    void whatWasExpungedIsNoneOfItsBusinessInARestoredDatabaseEither() throws SQLException {
        var role = database.reader().user();
        TestDatabase.execute(
                database, "alter default privileges in schema public revoke select on tables from " + role);
        TestDatabase.execute(database, "revoke all on all tables in schema public from " + role);
        assertEquals("epoch t, secret f, tombstone f, ", may(Preparation.of(database)));
    }

    /** The roles of a server belong to all its databases: two records would set each other's password, and read each other. */
    @Test
    void everyDatabaseHasItsOwn() {
        var one = Preparation.of(database).reader();
        var other = Preparation.of(TestDatabase.fresh()).reader();
        assertNotEquals(one.user(), other.user());
        assertNotEquals(one.password(), other.password());
    }

    @Test
    void aDatabaseMayHaveAnyName() throws SQLException {
        var name = "Tumen's 두만강 \u00bb" + "x".repeat(30);
        TestDatabase.execute(database.withName("postgres"), "create database \"" + name + "\"");
        assertEquals("epoch t, secret f, tombstone f, ", may(Preparation.of(database.withName(name))));
    }

    /** What is derived from nothing can be derived by anybody. */
    @Test
    void anOwnerWithoutPasswordReadsByItself() throws SQLException {
        var owner = new Login(database.owner().user(), "");
        var open = new Database(database.host(), database.port(), database.name(), database.tls(), owner, owner);
        try (var connection = database.connect(database.owner())) {
            assertEquals(owner, Reader.prepare(open, connection).reader());
        }
    }

    /** Whoever runs the server is to mend it. */
    @Test
    void whyThereIsNoReaderIsLogged() throws SQLException {
        var owner = new Login("poor", "word");
        TestDatabase.execute(database, "drop role if exists poor");
        TestDatabase.execute(database, "create role poor login createdb password 'word'");
        TestDatabase.execute(database, "create database poor_record owner poor");
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        var logger = (Logger) LoggerFactory.getLogger(Reader.class);
        logger.addAppender(told);
        var poor = new Database(database.host(), database.port(), "poor_record", database.tls(), owner, owner);
        try (var connection = poor.connect(owner)) {
            assertEquals(owner, Reader.prepare(poor, connection).reader());
            var line = told.list.get(0).getFormattedMessage();
            assertTrue(line.contains("permission denied to create role"), line);
        } finally {
            logger.detachAppender(told);
        }
    }

    private static String may(Database prepared) throws SQLException {
        var told = new StringBuilder();
        try (var connection = prepared.connect(prepared.owner());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        MAY_READ.formatted(prepared.reader().user().replace("'", "''")))) {
            while (rows.next()) {
                told.append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append(", ");
            }
        }
        return told.toString();
    }
}
