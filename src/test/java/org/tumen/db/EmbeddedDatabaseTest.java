package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumen.TestDatabase;
import org.tumen.db.Database.Login;

/** The server that the program brings along: what it keeps, whom it admits, what it survives. */
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndAsksForThePassword() throws Exception {
        try (var first = EmbeddedDatabase.start(folder.resolve("data"))) {
            TestDatabase.execute(first.database(), "create table kept as select 7 as number");
            var stranger = new Login("postgres", "wrong");
            assertThrows(SQLException.class, () -> first.database().connect(stranger));
        }
        var permissions = Files.getPosixFilePermissions(folder.resolve("data/owner-password"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
        try (var second = EmbeddedDatabase.start(folder.resolve("data"))) {
            assertEquals("7", answer(second.database(), "select number from kept"));
            assertEquals("on", answer(second.database(), "show fsync"));
            var memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
            var quarter = Math.min(8_192, Math.max(256, memory / 4 / (1 << 20)));
            assertEquals(
                    Long.toString(quarter),
                    answer(second.database(), "select pg_size_bytes(current_setting('shared_buffers')) / 1048576"));
            assertEquals("UTF8", answer(second.database(), "show server_encoding"));
            assertEquals("127.0.0.1", answer(second.database(), "show listen_addresses"));
            assertEquals("{한국}", answer(second.database(), "select regexp_matches('«한국»', '\\w+')"));
        }
    }

    @Test
    void isRefusedASecondTimeOnOneFolder() {
        try (var first = EmbeddedDatabase.startThrowaway(folder)) {
            var refusal = assertThrows(DatabaseUnavailable.class, () -> EmbeddedDatabase.start(folder));
            assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
            assertTrue(first.database().port() > 0);
        }
    }

    @Test
    void readsGoAsARoleThatMayOnlySelect() throws Exception {
        var database = TestDatabase.fresh();
        try (var connection = database.connect(database.reader());
                var statement = connection.createStatement()) {
            assertEquals("tumen_reader_tumen_template", database.reader().user());
            statement.execute("set default_transaction_read_only = off");
            statement.executeQuery("select * from epoch").close();
            var refusal = assertThrows(SQLException.class, () -> statement.execute("delete from epoch"));
            assertEquals("42501", refusal.getSQLState());
        }
    }

    private static String answer(Database database, String sql) throws SQLException {
        try (var connection = database.connect(database.owner());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
