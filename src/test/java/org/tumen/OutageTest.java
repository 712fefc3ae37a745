package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonObject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told when the database is slow or away, and that the server comes back with it. */
class OutageTest {
    private static final String SEARCH = "{ search(text: \"somebody %d\") { nodes { reason } } }";

    @Test
    @Timeout(60)
    void aStatementThatTakesTooLongIsATimeout() throws SQLException {
        try (var server = new TestServer(Map.of("TUMEN_EXECUTION_SECONDS", "1"))) {
            var database = server.database();
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://" + database.place(),
                            database.owner().user(),
                            database.owner().password());
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table name_value in access exclusive mode");
                assertEquals("TIMEOUT", code(server.ask(SEARCH.formatted(1))));
                connection.rollback();
            }
            assertFalse(server.ask(SEARCH.formatted(1)).containsKey("errors"));
        }
    }

    @Test
    @Timeout(60)
    void aDatabaseThatGoesAwayIsUnavailableAndComesBack() throws InterruptedException {
        try (var server = new TestServer(Map.of())) {
            var name = server.database().name();
            var other = server.database().withName("postgres");
            TestDatabase.execute(other, "alter database " + name + " allow_connections false");
            TestDatabase.execute(
                    other, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            assertEquals("UNAVAILABLE", code(server.ask(SEARCH.formatted(2))));
            assertEquals("UNAVAILABLE", code(server.ask(SEARCH.formatted(3))));
            assertEquals(503, server.get("/health/ready").statusCode());
            assertEquals(200, server.get("/health/live").statusCode());
            TestDatabase.execute(other, "alter database " + name + " allow_connections true");
            var back = server.ask(SEARCH.formatted(2));
            for (int tries = 0; tries < 20 && back.containsKey("errors"); tries++) {
                Thread.sleep(250);
                back = server.ask(SEARCH.formatted(2));
            }
            assertEquals(
                    "{\"search\":{\"nodes\":[]}}", back.getJsonObject("data").encode());
        }
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
