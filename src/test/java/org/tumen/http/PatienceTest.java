package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.TestServer;

/** Connections that are opened to be held: slow heads, slow bodies, and more of them than an address may have. */
@Timeout(60)
class PatienceTest {
    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int DRIP_MILLIS = 500;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of("TUMEN_ADDRESS_CONNECTIONS", "6"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Each gets a byte now and then, so that none of them is ever idle. */
    @Test
    void aRequestThatComesDropByDropIsCutOffAndWhoIsSilentIsNot() throws Exception {
        try (var head = new RawConnection(server.port());
                var second = new RawConnection(server.port());
                var body = new RawConnection(server.port());
                var waiting = new RawConnection(server.port());
                var socket = RawConnection.upgraded(server.port())) {
            socket.frame(0x81, "{\"type\":\"connection_init\"}".getBytes());
            assertEquals("{\"type\":\"connection_ack\"}", socket.next());
            head.send("GET /health/live HTTP/1.1\r\nDrop: ");
            second.send(LIVE);
            assertTrue(second.head().startsWith("HTTP/1.1 200"));
            second.send("GET /health/live HTTP/1.1\r\nDrop: ");
            body.send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n");
            for (var drop = 0; drop < 11_000 / DRIP_MILLIS; drop++) {
                Thread.sleep(DRIP_MILLIS);
                List.of(head, second, body).forEach(each -> each.send("a"));
            }
            assertEquals("", head.rest());
            assertTrue(second.rest().endsWith("{\"status\":\"UP\"}"));
            assertEquals("", body.rest());
            waiting.send(LIVE);
            assertTrue(waiting.head().startsWith("HTTP/1.1 200"), "who has not begun a request is waited for");
            socket.frame(0x89, new byte[0]);
            assertEquals("pong ", socket.next());
        }
    }

    @Test
    void theConnectionsOfAnAddressAreBounded() throws Exception {
        var open = java.util.stream.IntStream.range(0, 6)
                .mapToObj(each -> new RawConnection(server.port()))
                .toList();
        open.forEach(each -> assertTrue(each.send(LIVE).head().startsWith("HTTP/1.1 200")));
        try (var more = new RawConnection(server.port())) {
            var refused = more.send(LIVE).rest();
            assertTrue(refused.startsWith("HTTP/1.1 429") && refused.contains("LIMITED"), refused);
            assertTrue(refused.contains("Retry-After: 1") || refused.contains("retry-after: 1"), refused);
        }
        open.forEach(RawConnection::close);
        Thread.sleep(500);
        try (var again = new RawConnection(server.port())) {
            assertTrue(again.send(LIVE).head().startsWith("HTTP/1.1 200"));
        }
    }
}
