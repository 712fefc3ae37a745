package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumen.db.Writes;
import org.tumen.http.SocketLimits;
import org.tumen.importer.Importer;
import org.tumen.importer.RecordFile;

/** What subscribers are told of the record, and that they are told all of it. */
@Timeout(60)
class SubscriptionTest {
    private static final String ALL = "subscription { recordChanged { revision } }";
    private static final String IDS = "subscription { recordChanged { revision ids truncated } }";
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

    private static Vertx vertx;
    private static TestServer server;
    private static Pool pool;
    private static Writes writes;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = new TestServer(Map.of());
        pool = server.database().writePool(vertx);
        writes = new Writes(pool);
    }

    @AfterAll
    static void stop() {
        server.close();
        Server.await(pool.close());
        Server.await(vertx.close());
    }

    @Test
    void aChangeReachesWhoAskedForAll() {
        try (var socket = open()) {
            socket.subscribe(
                    "s",
                    "subscription { change: recordChanged { ...Told by: author } } fragment Told on RecordChange { __typename revision at message }");
            socket.quiet();
            var revision = change();
            var payload = socket.told("s");
            assertEquals(revision, payload.getJsonObject("extensions").getInteger("revision"));
            var change = payload.getJsonObject("data").getJsonObject("change");
            assertEquals(List.of("__typename", "revision", "at", "message", "by"), List.copyOf(change.fieldNames()));
            assertEquals("RecordChange", change.getString("__typename"));
            assertEquals("tester", change.getString("by"));
            assertEquals("a test", change.getString("message"));
            assertTrue(change.getString("at").matches("\\d{4}-\\d\\d-\\d\\dT.*Z"), change.encode());
        }
    }

    @Test
    void aDirectiveLeavesOutAField() {
        try (var socket = open()) {
            socket.subscribe(
                    "s",
                    "subscription S($ids: Boolean!) { recordChanged { revision ids @include(if: $ids) } }",
                    new JsonObject().put("ids", false));
            socket.quiet();
            var revision = change();
            assertEquals(new JsonObject().put("revision", revision), socket.change("s"));
        }
    }

    @Test
    void theIdsAreAllThatTheRevisionTouched() {
        try (var socket = open()) {
            socket.subscribe("s", IDS);
            socket.quiet();
            importReport("one", "Ada Roe", "reporter");
            assertEquals(
                    new JsonArray(List.of(
                            "Person:person-one", "Organization:house-one", "Position:post-one", "Source:report-one")),
                    socket.change("s").getJsonArray("ids"));
            importReport("one", "Ada Roe", "editor");
            assertEquals(
                    new JsonArray(List.of(
                            "Person:person-one", "Organization:house-one", "Position:post-one", "Source:report-one")),
                    socket.change("s").getJsonArray("ids"));
            importReport("one", "Ada Roh", "editor");
            var last = socket.change("s");
            assertEquals(new JsonArray(List.of("Person:person-one", "Source:report-one")), last.getJsonArray("ids"));
            assertFalse(last.getBoolean("truncated"));
        }
    }

    @Test
    void whoAskedAboutSomethingIsToldOfNothingElse() {
        importReport("two", "Bea Roe", "reporter");
        importReport("three", "Cleo Roe", "reporter");
        try (var socket = open()) {
            var document = "subscription S($about: [ID!]) { recordChanged(about: $about) { revision } }";
            for (var about : List.of("person-three", "Person:person-three", "Defector:person-three")) {
                socket.subscribe(
                        about,
                        document,
                        new JsonObject()
                                .put("about", new JsonArray().add("nobody").add(about)));
            }
            socket.subscribe(
                    "other", document, new JsonObject().put("about", new JsonArray().add("Event:person-three")));
            socket.subscribe("none", document, new JsonObject().put("about", new JsonArray()));
            socket.quiet();
            importReport("two", "Bea Roh", "reporter");
            var revision = importReport("three", "Cleo Roh", "reporter");
            for (var i = 0; i < 3; i++) {
                var told = socket.next();
                assertEquals(
                        revision,
                        told.getJsonObject("payload")
                                .getJsonObject("extensions")
                                .getInteger("revision"));
                assertTrue(told.getString("id").endsWith("person-three"), told.encode());
            }
            socket.quiet();
        }
    }

    @Test
    void aChangeOfTooMuchIsTruncatedAndToldToAll() {
        var people = new StringBuilder();
        var names = new StringBuilder();
        IntStream.range(0, 600).forEach(i -> {
            people.append("    many-").append(i).append(": {basis: SELF_PUBLISHED}\n");
            names.append("  many-")
                    .append(i)
                    .append(":\n    names: {text: Many ")
                    .append(i)
                    .append(", at: byline}\n");
        });
        try (var socket = open()) {
            socket.subscribe("all", IDS);
            socket.subscribe("about", "subscription { recordChanged(about: [\"nobody\"]) { truncated } }");
            socket.quiet();
            importFile("source: {slug: many, title: Many, publisher: many-house, published: \"2020-05-04\"}\n"
                    + "declare:\n  organizations: [many-house]\n  persons:\n" + people
                    + "statements:\n  many-house:\n    names: {text: The House of Many, at: byline}\n" + names);
            for (var i = 0; i < 2; i++) {
                var told = socket.next();
                var change = told.getJsonObject("payload").getJsonObject("data").getJsonObject("recordChanged");
                assertTrue(change.getBoolean("truncated"), change.encode());
                assertTrue(told.getString("id").equals("about")
                        || change.getJsonArray("ids").size() == 500);
            }
        }
    }

    @Test
    void thePastIsToldInOrderBeforeThePresent() {
        var first = change();
        IntStream.range(0, 20).forEach(i -> change());
        try (var socket = open()) {
            socket.subscribe("s", "subscription { recordChanged(sinceRevision: " + (first - 1) + ") { revision } }");
            for (var revision = first; revision <= first + 20; revision++) {
                assertEquals(revision, socket.change("s").getInteger("revision"));
            }
            socket.quiet();
            assertEquals(change(), socket.change("s").getInteger("revision"));
        }
    }

    @Test
    void aRevisionThatIsNotMadeIsABadRequest() {
        try (var socket = open()) {
            for (var since : List.of(1_000_000, -1)) {
                socket.subscribe("s", "subscription { recordChanged(sinceRevision: " + since + ") { revision } }");
                var error = socket.refused("s").getJsonObject(0);
                assertEquals("BAD_REQUEST", error.getJsonObject("extensions").getString("code"));
                assertTrue(error.getString("message").startsWith("'sinceRevision' must be"), error.encode());
            }
        }
    }

    @Test
    void aCancelledSubscriptionIsToldNothingMore() {
        try (var socket = open()) {
            socket.subscribe("a", ALL);
            socket.subscribe("b", ALL);
            socket.complete("a");
            socket.quiet();
            var revision = change();
            assertEquals(revision, socket.change("b").getInteger("revision"));
            socket.quiet();
        }
    }

    @Test
    void oneServerTellsWhatAnotherWrote() {
        try (var other = new TestServer(Map.of(), server.database(), SocketLimits.STANDARD);
                var here = open();
                var there = TestSocket.open(other.port())) {
            here.subscribe("s", ALL);
            there.subscribe("s", ALL);
            here.quiet();
            there.quiet();
            for (var i = 0; i < 5; i++) {
                var revision = change();
                assertEquals(revision, here.change("s").getInteger("revision"));
                assertEquals(revision, there.change("s").getInteger("revision"));
            }
        }
    }

    @Test
    void nothingIsLostWhileNobodyListens() {
        try (var socket = open()) {
            socket.subscribe("s", ALL);
            socket.quiet();
            for (var round = 0; round < 3; round++) {
                var before = change();
                terminate("query ilike 'listen%'");
                change();
                terminate("application_name = 'tumen' and pid <> pg_backend_pid() and usename = 'tumen_reader'");
                change();
                for (var revision = before; revision <= before + 2; revision++) {
                    assertEquals(revision, socket.change("s").getInteger("revision"));
                }
            }
            socket.quiet();
        }
    }

    @Test
    void equalDocumentsAreExecutedOnceForAChange() {
        var sockets = IntStream.range(0, 4).mapToObj(i -> open()).toList();
        for (var socket : sockets) {
            IntStream.range(0, 25).forEach(i -> socket.subscribe("s" + i, IDS));
            socket.subscribe("other", ALL);
            socket.quiet();
        }
        var executions = server.metric("tumen_subscription_executions_total");
        var events = server.metric("tumen_subscription_events_total");
        change();
        for (var socket : sockets) {
            IntStream.range(0, 26)
                    .forEach(i -> assertEquals("next", socket.next().getString("type")));
        }
        assertEquals(2, server.metric("tumen_subscription_executions_total") - executions);
        assertEquals(1, server.metric("tumen_subscription_events_total") - events);
        sockets.forEach(TestSocket::close);
    }

    @Test
    void whoAskAboutDifferentThingsShareWhatIsMadeForThem() {
        try (var socket = open()) {
            for (var i = 0; i < 20; i++) {
                socket.subscribe(
                        "s" + i,
                        "subscription S($about: [ID!], $ids: Boolean!) { recordChanged(about: $about) { revision ids @include(if: $ids) } }",
                        new JsonObject()
                                .put("about", new JsonArray().add("person-six").add("other-" + i))
                                .put("ids", i % 2 == 0));
            }
            socket.quiet();
            var executions = server.metric("tumen_subscription_executions_total");
            importReport("six", "Fay Roe", "reporter");
            for (var i = 0; i < 20; i++) {
                var told = socket.next();
                var even = Integer.parseInt(told.getString("id").substring(1)) % 2 == 0;
                var change = told.getJsonObject("payload").getJsonObject("data").getJsonObject("recordChanged");
                assertEquals(even, change.containsKey("ids"), told.encode());
            }
            assertEquals(2, server.metric("tumen_subscription_executions_total") - executions);
        }
    }

    @Test
    void anExpungeForgetsWhatWasKept() {
        importReport("four", "Dora Roe", "reporter");
        var revision = importReport("four", "Dora Roh", "reporter");
        try (var socket = open()) {
            var document = "subscription { recordChanged(sinceRevision: " + (revision - 1) + ") { revision ids } }";
            socket.subscribe("before", document);
            assertEquals(
                    new JsonArray(List.of("Person:person-four", "Source:report-four")),
                    socket.change("before").getJsonArray("ids"));
            TestDatabase.execute(server.database(), """
                    begin;
                    delete from statement using entity e where e.id = subject and e.slug = 'person-four';
                    delete from citation where not exists (select from statement s where s.id = citation.statement);
                    update epoch set value = gen_random_uuid();
                    commit""");
            var next = change();
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
            var ownPool = own.database().writePool(vertx);
            var ownWrites = new Writes(ownPool);
            var last = change(ownWrites);
            socket.subscribe("s", ALL);
            socket.quiet();
            TestDatabase.execute(
                    own.database(),
                    "begin; delete from revision where number = " + last
                            + "; update epoch set value = gen_random_uuid(); commit");
            await(() -> own.metric("tumen_subscriptions") == 1
                    && own.ask("{ record { revision } }")
                            .getJsonObject("data")
                            .getJsonObject("record")
                            .getInteger("revision")
                            .equals(last - 1));
            assertEquals(last, change(ownWrites));
            assertEquals(last, socket.change("s").getInteger("revision"));
            Server.await(ownPool.close());
        }
    }

    @Test
    void whoDoesNotReadIsClosedAndNobodyElse() {
        try (var own = new TestServer(Map.of(), server.database(), IMPATIENT);
                var reading = TestSocket.open(own.port())) {
            reading.subscribe("s", ALL);
            reading.quiet();
            importReport("five", "Eva Roe", "reporter");
            assertEquals("next", reading.next().getString("type"));
            var deaf = TestSocket.deaf(own.port());
            var fields = new StringBuilder();
            IntStream.range(0, 90).forEach(i -> fields.append(" a").append(i).append(": ids"));
            var large = "subscription { recordChanged(sinceRevision: 0) {" + fields + " } }";
            IntStream.range(0, 200).forEach(i -> deaf.subscribe("s" + i, large));
            await(() -> own.metric("tumen_subscriptions") > 100);
            await(() -> own.metric("tumen_subscriptions") == 1);
            assertEquals(change(), reading.change("s").getInteger("revision"));
            deaf.socket().abort();
        }
    }

    @Test
    void whoDoesNotAnswerPingsIsClosedAndWhoDoesIsNot() throws Exception {
        try (var own = new TestServer(Map.of(), server.database(), IMPATIENT);
                var answering = TestSocket.open(own.port())) {
            answering.subscribe("s", ALL);
            var deaf = TestSocket.deaf(own.port());
            deaf.subscribe("s", ALL);
            await(() -> own.metric("tumen_subscriptions") == 2);
            await(() -> own.metric("tumen_subscriptions") == 1);
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
        try (var socket = open()) {
            cycles(socket, 2_000);
            var before = heap();
            cycles(socket, 10_000);
            await(() -> server.metric("tumen_subscriptions") == 0);
            await(() -> heap() - before < 5_000_000);
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
        try (var own = new TestServer(Map.of(), server.database(), SocketLimits.STANDARD)) {
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
            await(() -> own.metric("tumen_subscriptions") == 0
                    && own.metric("vertx_http_server_active_ws_connections") == 0);
        }
    }

    private static TestSocket open() {
        return TestSocket.open(server.port());
    }

    /** A revision without anything in it. */
    private static int change() {
        return change(writes);
    }

    private static int change(Writes writes) {
        return Server.await(writes.change("tester", "a test", change -> Future.succeededFuture(true)));
    }

    /** A person, the house, the post that the person holds there, and the report, their slugs ending alike. */
    private static int importReport(String end, String name, String title) {
        return importFile("""
                source: {slug: report-@, title: A report, publisher: house-@, published: "2020-05-04"}
                declare:
                  persons:
                    person-@: {basis: SELF_PUBLISHED}
                  organizations: [house-@]
                  positions:
                    post-@: {holder: person-@, organization: house-@}
                statements:
                  house-@:
                    names: {text: The House, at: byline}
                  person-@:
                    names: {text: NAME, at: byline}
                  post-@:
                    titles: {text: TITLE, at: byline}
                """.replace("@", end).replace("NAME", name).replace("TITLE", title));
    }

    private static int importFile(String text) {
        var outcome =
                Server.await(Importer.run(writes, List.of(new RecordFile("made.yaml", text)), "tester", "a test"));
        assertEquals(List.of(), outcome.problems());
        return outcome.revision();
    }

    private static void terminate(String which) {
        TestDatabase.execute(
                server.database(),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
                        + which);
    }

    private static void await(java.util.function.BooleanSupplier reached) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not reached in time");
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
