package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.http.SocketLimits;

/** Who stalls, cancels or goes away: nobody else is held up by them, and nothing is left of them. */
@Timeout(60)
class LeavingSubscribersTest {
    private static final String ALL = "subscription { recordChanged { revision } }";
    private static final SocketLimits IMPATIENT = new SocketLimits(
            Duration.ofSeconds(3),
            Duration.ofMillis(300),
            Duration.ofMillis(700),
            Duration.ofMillis(300),
            1_000_000,
            100_000,
            1_000,
            4_000_000,
            8);

    private static WatchedRecord record;

    @BeforeAll
    static void start() {
        record = new WatchedRecord();
    }

    @AfterAll
    static void stop() {
        record.close();
    }

    @Test
    void whoDoesNotReadIsClosedAndNobodyElse() {
        try (var own = new TestServer(Map.of(), record.server().database(), IMPATIENT);
                var reading = TestSocket.open(own.port())) {
            reading.subscribe("s", ALL);
            reading.quiet();
            record.importReport("five", "Eva Roe", "reporter");
            assertEquals("next", reading.next().getString("type"));
            var deaf = TestSocket.deaf(own.port());
            var fields = new StringBuilder();
            IntStream.range(0, 90).forEach(i -> fields.append(" a").append(i).append(": ids"));
            var large = "subscription { recordChanged(sinceRevision: 0) {" + fields + " } }";
            IntStream.range(0, 200).forEach(i -> deaf.subscribe("s" + i, large));
            WatchedRecord.await(() -> own.metric("tumen_subscriptions") > 100);
            WatchedRecord.await(() -> own.metric("tumen_subscriptions") == 1);
            assertEquals(record.change(), reading.change("s").getInteger("revision"));
            deaf.socket().abort();
        }
    }

    @Test
    void whoDoesNotAnswerPingsIsClosedAndWhoDoesIsNot() throws Exception {
        try (var own = new TestServer(Map.of(), record.server().database(), IMPATIENT);
                var answering = TestSocket.open(own.port())) {
            answering.subscribe("s", ALL);
            var deaf = TestSocket.deaf(own.port());
            deaf.subscribe("s", ALL);
            WatchedRecord.await(() -> own.metric("tumen_subscriptions") == 2);
            WatchedRecord.await(() -> own.metric("tumen_subscriptions") == 1);
            answering.silent(1_500);
            answering.quiet();
            deaf.socket().abort();
        }
    }

    /**
     * A cycle is a subscription that is opened and cancelled. The heap is looked at after collections: what it keeps for good
     * stays whatever else the machine does, what passes is gone after one of them.
     */
    @Test
    void tenThousandSubscriptionsLeaveNothingBehind() {
        try (var socket = record.open()) {
            cycles(socket, 2_000);
            var before = heap();
            cycles(socket, 10_000);
            WatchedRecord.await(() -> record.server().metric("tumen_subscriptions") == 0);
            WatchedRecord.await(() -> heap() - before < 5_000_000);
            socket.quiet();
        }
    }

    private static void cycles(TestSocket socket, int cycles) {
        for (var i = 0; i < cycles; i++) {
            socket.subscribe("s" + i, ALL);
            socket.complete("s" + i);
        }
        socket.quiet();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void nothingIsLeftOfASocketThatIsGone() {
        try (var own = new TestServer(Map.of(), record.server().database(), SocketLimits.STANDARD)) {
            for (var i = 0; i < 20; i++) {
                var socket = TestSocket.open(own.port());
                for (var j = 0; j < 20; j++) {
                    socket.subscribe("s" + j, ALL);
                }
                if (i % 2 == 0) {
                    socket.socket().abort();
                }
                socket.close();
            }
            WatchedRecord.await(() -> own.metric("tumen_subscriptions") == 0
                    && own.metric("vertx_http_server_active_ws_connections") == 0);
        }
    }
}
