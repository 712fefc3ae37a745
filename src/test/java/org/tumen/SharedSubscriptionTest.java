package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.db.Writes;
import org.tumen.http.SocketLimits;

/** Many subscribers and several servers: each change is told to all of them, and made for them once. */
@Timeout(60)
class SharedSubscriptionTest {
    private static final String ALL = "subscription { recordChanged { revision } }";
    private static final String IDS = "subscription { recordChanged { revision ids truncated } }";

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
    void oneServerTellsWhatAnotherWrote() {
        try (var other = new TestServer(Map.of(), record.server().database(), SocketLimits.STANDARD);
                var here = record.open();
                var there = TestSocket.open(other.port())) {
            here.subscribe("s", ALL);
            there.subscribe("s", ALL);
            here.quiet();
            there.quiet();
            for (var i = 0; i < 5; i++) {
                var revision = record.change();
                assertEquals(revision, here.change("s").getInteger("revision"));
                assertEquals(revision, there.change("s").getInteger("revision"));
            }
        }
    }

    @Test
    void nothingIsLostWhileNobodyListens() {
        try (var socket = record.open()) {
            socket.subscribe("s", ALL);
            socket.quiet();
            for (var round = 0; round < 3; round++) {
                var before = record.change();
                record.terminate("query ilike 'listen%'");
                record.change();
                record.terminate(
                        "application_name = 'tumen' and pid <> pg_backend_pid() and usename like 'tumen_reader%'");
                record.change();
                for (var revision = before; revision <= before + 2; revision++) {
                    assertEquals(revision, socket.change("s").getInteger("revision"));
                }
            }
            socket.quiet();
        }
    }

    @Test
    void equalDocumentsAreExecutedOnceForAChange() {
        var sockets = IntStream.range(0, 4).mapToObj(i -> record.open()).toList();
        for (var socket : sockets) {
            IntStream.range(0, 25).forEach(i -> socket.subscribe("s" + i, IDS));
            socket.subscribe("other", ALL);
            socket.quiet();
        }
        var executions = record.server().metric("tumen_subscription_executions_total");
        var events = record.server().metric("tumen_subscription_events_total");
        record.change();
        for (var socket : sockets) {
            IntStream.range(0, 26)
                    .forEach(i -> assertEquals("next", socket.next().getString("type")));
        }
        assertEquals(2, record.server().metric("tumen_subscription_executions_total") - executions);
        assertEquals(1, record.server().metric("tumen_subscription_events_total") - events);
        sockets.forEach(TestSocket::close);
    }

    @Test
    void whoAskAboutDifferentThingsShareWhatIsMadeForThem() {
        try (var socket = record.open()) {
            for (var i = 0; i < 20; i++) {
                socket.subscribe(
                        "s" + i,
                        "subscription S($about: [ID!], $ids: Boolean!) { recordChanged(about: $about) { revision ids @include(if: $ids) } }",
                        new JsonObject()
                                .put("about", new JsonArray().add("person-six").add("other-" + i))
                                .put("ids", i % 2 == 0));
            }
            socket.quiet();
            var executions = record.server().metric("tumen_subscription_executions_total");
            record.importReport("six", "Fay Roe", "reporter");
            for (var i = 0; i < 20; i++) {
                var told = socket.next();
                var even = Integer.parseInt(told.getString("id").substring(1)) % 2 == 0;
                var change = told.getJsonObject("payload").getJsonObject("data").getJsonObject("recordChanged");
                assertEquals(even, change.containsKey("ids"), told.encode());
            }
            assertEquals(2, record.server().metric("tumen_subscription_executions_total") - executions);
        }
    }

    @Test
    void anExpungeForgetsWhatWasKept() {
        record.importReport("four", "Dora Roe", "reporter");
        var revision = record.importReport("four", "Dora Roh", "reporter");
        try (var socket = record.open()) {
            var document = "subscription { recordChanged(sinceRevision: " + (revision - 1) + ") { revision ids } }";
            socket.subscribe("before", document);
            assertEquals(
                    new JsonArray(List.of("Person:person-four", "Source:report-four")),
                    socket.change("before").getJsonArray("ids"));
            TestDatabase.execute(record.server().database(), """
                    begin;
                    delete from statement using entity e where e.id = subject and e.slug = 'person-four';
                    delete from citation where not exists (select from statement s where s.id = citation.statement);
                    update epoch set value = gen_random_uuid();
                    commit""");
            var next = record.change();
            assertEquals(next, socket.change("before").getInteger("revision"));
            socket.subscribe("after", document);
            assertEquals(new JsonArray(), socket.change("after").getJsonArray("ids"));
            assertEquals(next, socket.change("after").getInteger("revision"));
        }
    }

    @Test
    void aRecordThatWasSetBackIsFollowedFromThere() {
        try (var own = new TestServer(Map.of());
                var socket = TestSocket.open(own.port())) {
            var ownPool = own.database().writePool(record.vertx());
            var ownWrites = new Writes(ownPool);
            var last = WatchedRecord.change(ownWrites);
            socket.subscribe("s", ALL);
            socket.quiet();
            TestDatabase.execute(
                    own.database(),
                    "begin; delete from revision where number = " + last
                            + "; update epoch set value = gen_random_uuid(); commit");
            WatchedRecord.await(() -> own.metric("tumen_subscriptions") == 1
                    && own.ask("{ record { revision } }")
                            .getJsonObject("data")
                            .getJsonObject("record")
                            .getInteger("revision")
                            .equals(last - 1));
            assertEquals(last, WatchedRecord.change(ownWrites));
            assertEquals(last, socket.change("s").getInteger("revision"));
            Server.await(ownPool.close());
        }
    }
}
