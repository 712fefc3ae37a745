package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.db.Database;

/** More than the server, or one address, may have under way is refused at once, and what nobody waits for is given up. */
@Timeout(60)
class OverloadTest {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    private static final String CANCEL = WAITING.replace("count(*)", "pg_cancel_backend(pid)");
    private static Database database;

    @BeforeAll
    static void prepare() {
        database = TestDatabase.fresh();
        new TestServer(Map.of(), database).close();
    }

    @AfterAll
    static void forget() {
        database = null;
    }

    @Test
    void whoAsksForMoreThanAnAddressMayIsToldWhenToComeBack() {
        try (var server = server(Map.of("TUMEN_ADDRESS_COST", "1"))) {
            HttpResponse<String> last = ask(server, "{ record { revision } }", "192.0.2.1");
            for (int asked = 0; asked < 40 && last.statusCode() == 200; asked++) {
                last = ask(server, "{ record { revision } }", "192.0.2.1");
            }
            assertRefused(429, "LIMITED", last);
            assertEquals(
                    200, ask(server, "{ record { revision } }", "192.0.2.2").statusCode());
            assertTrue(server.metric("tumen_refusals_total") >= 1);
        }
    }

    @Test
    void whoStandsBehindAProxyIsWhomTheNearestProxyNames() {
        try (var server = server(Map.of("TUMEN_ADDRESS_COST", "1"))) {
            for (String from :
                    new String[] {"198.51.100.7", "6.6.6.6, 198.51.100.7", "198.51.100.7:4711", "[::ffff:198.51.100.7]"
                    }) {
                for (int asked = 0; asked < 6; asked++) {
                    ask(server, "{ record { revision } }", from);
                }
            }
            assertRefused(429, "LIMITED", ask(server, "{ record { revision } }", "10.9.9.9, 198.51.100.7"));
            for (int asked = 0; asked < 20; asked++) {
                ask(server, "{ record { revision } }", "2001:db8:1:2::" + asked);
            }
            assertRefused(429, "LIMITED", ask(server, "{ record { revision } }", "2001:db8:1:2:ffff::1"));
            assertEquals(
                    200,
                    ask(server, "{ record { revision } }", "2001:db8:1:3::1").statusCode());
        }
    }

    @Test
    void whatAStrangerSaysOfItsAddressIsNotBelieved() {
        try (var server = new TestServer(Map.of("TUMEN_ADDRESS_COST", "1"), database)) {
            for (int asked = 0; asked < 20; asked++) {
                ask(server, "{ record { revision } }", "192.0.2." + asked);
            }
            assertRefused(429, "LIMITED", ask(server, "{ record { revision } }", "192.0.2.99"));
        }
    }

    @Test
    void operationsOfOneAddressAreBoundedAndLeaveRoomForOthers() throws Exception {
        try (var server = server(Map.of("TUMEN_ADDRESS_OPERATIONS", "2"));
                var lock = lock()) {
            var first = later(server, 1, "192.0.2.1");
            var second = later(server, 2, "192.0.2.1");
            awaitLocked(2);
            assertRefused(429, "LIMITED", ask(server, search(3), "192.0.2.1"));
            assertEquals(200, ask(server, "{ __typename }", "192.0.2.2").statusCode());
            lock.rollback();
            assertEquals(200, first.get().statusCode());
            assertEquals(200, second.get().statusCode());
            assertEquals(200, ask(server, search(3), "192.0.2.1").statusCode());
        }
    }

    @Test
    void aFullServerRefusesAtOnceAndAnswersWhatIsKept() throws Exception {
        try (var server = server(Map.of("TUMEN_OPERATIONS", "1", "TUMEN_WAITING", "1"));
                var lock = lock()) {
            assertEquals(200, ask(server, "{ record { licence } }", "192.0.2.9").statusCode());
            var first = later(server, 1, "192.0.2.1");
            awaitLocked(1);
            var second = later(server, 2, "192.0.2.2");
            while (server.metric("tumen_operations_waiting") < 1) {
                Thread.sleep(10);
            }
            long start = System.nanoTime();
            assertRefused(503, "UNAVAILABLE", ask(server, search(3), "192.0.2.3"));
            assertTrue(System.nanoTime() - start < 900_000_000L);
            assertEquals(200, ask(server, "{ record { licence } }", "192.0.2.9").statusCode());
            assertRefused(503, "UNAVAILABLE", second.get());
            lock.rollback();
            assertEquals(200, first.get().statusCode());
            assertEquals(200, ask(server, search(2), "192.0.2.2").statusCode());
        }
    }

    @Test
    void aStatementIsCancelledWhenItsClientHasGone() throws Exception {
        try (var server = server(Map.of());
                var lock = lock()) {
            var body = new JsonObject().put("query", search(7)).encode();
            var request =
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body;
            try (var gone = new Socket("localhost", server.port());
                    var stays = new Socket("localhost", server.port())) {
                gone.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                awaitLocked(1);
                stays.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                Thread.sleep(200);
                gone.close();
                Thread.sleep(300);
                assertEquals(1, locked(), "somebody else still waits for the same");
                stays.close();
                awaitLocked(0);
            }
            lock.rollback();
            assertEquals(200, ask(server, search(7), "192.0.2.1").statusCode());
        }
    }

    @Test
    void whatTakesTooLongIsGivenUpWithItsStatement() throws Exception {
        try (var server = server(Map.of("TUMEN_EXECUTION_SECONDS", "1"));
                var lock = lock()) {
            assertRefused(503, "TIMEOUT", ask(server, search(8), "192.0.2.1"));
            awaitLocked(0);
            lock.rollback();
        }
    }

    /** What a cancellation that was meant for another does when it arrives late. */
    @Test
    void whoIsCancelledInAnothersPlaceIsAnsweredAllTheSame() throws Exception {
        try (var server = server(Map.of());
                var lock = lock()) {
            var answer = later(server, 10, "192.0.2.1");
            awaitLocked(1);
            try (var connection = connect()) {
                connection.createStatement().execute(CANCEL);
            }
            awaitLocked(1);
            lock.rollback();
            assertEquals(200, answer.join().statusCode());
            assertFalse(answer.join().body().contains("TIMEOUT"), answer.join().body());
        }
    }

    @Test
    void aStatementHasALimitOfItsOwn() throws Exception {
        try (var server = server(Map.of("TUMEN_STATEMENT_SECONDS", "1"));
                var lock = lock()) {
            assertTrue(ask(server, search(9), "192.0.2.1").body().contains("TIMEOUT"));
            lock.rollback();
        }
    }

    @Test
    void socketsOfOneAddressAreBoundedAndCountNoLongerThanTheyAreOpen() {
        try (var server = server(Map.of("TUMEN_ADDRESS_SOCKETS", "2"))) {
            try (var first = TestSocket.open(server.port());
                    var second = TestSocket.open(server.port())) {
                assertThrows(IllegalStateException.class, () -> TestSocket.open(server.port()));
                first.quiet();
                second.quiet();
            }
            awaitSocket(server).close();
        }
    }

    private static TestSocket awaitSocket(TestServer server) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try {
                return TestSocket.open(server.port());
            } catch (IllegalStateException refused) {
                assertTrue(System.nanoTime() < end, "sockets that were closed still count");
            }
        }
    }

    @Test
    void aBodyThatIsTooLargeOrTooDeepIsRefused() throws IOException {
        try (var server = server(Map.of("TUMEN_MOST_BODY", "1000", "TUMEN_MOST_JSON_DEPTH", "5"))) {
            var deep = "{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}}";
            assertRefused(400, "BAD_REQUEST", server.post("/graphql", deep));
            var quoted = "{\"query\":\"{__typename}\",\"variables\":{\"a\":\"" + "\\\"[".repeat(50) + "\"}}";
            assertEquals(200, server.post("/graphql", quoted).statusCode());
            assertRefused(413, "TOO_COSTLY", server.post("/graphql", " ".repeat(2_000)));
        }
    }

    private static TestServer server(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("TUMEN_PROXIES", "127.0.0.0/8, ::1");
        return new TestServer(all, database);
    }

    private static String search(int number) {
        return "{ search(text: \"somebody " + number + "\") { nodes { reason } } }";
    }

    private static HttpResponse<String> ask(TestServer server, String query, String from) {
        return server.post("/graphql", new JsonObject().put("query", query).encode(), "X-Forwarded-For", from);
    }

    private static CompletableFuture<HttpResponse<String>> later(TestServer server, int number, String from) {
        return CompletableFuture.supplyAsync(() -> ask(server, search(number), from));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + database.place(),
                database.owner().user(),
                database.owner().password());
    }

    /** Lets every search wait. */
    private static Connection lock() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table name_value in access exclusive mode");
        return connection;
    }

    private static int locked() throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void awaitLocked(int count) throws Exception {
        while (locked() != count) {
            Thread.sleep(20);
        }
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("\"data\""), answer.body());
        assertTrue(answer.body().contains("\"" + code + "\""), answer.body());
        assertEquals(
                status == 429 || status == 503,
                answer.headers().firstValue("Retry-After").isPresent());
    }
}
