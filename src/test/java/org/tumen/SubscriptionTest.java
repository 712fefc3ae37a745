package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What subscribers are told of the record, and that they are told all of it. */
@Timeout(60)
class SubscriptionTest {
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
    void aChangeReachesWhoAskedForAll() {
        try (var socket = record.open()) {
            socket.subscribe(
                    "s",
                    "subscription { change: recordChanged { ...Told by: author } } fragment Told on RecordChange { __typename revision at message }");
            socket.quiet();
            var revision = record.change();
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
        try (var socket = record.open()) {
            socket.subscribe(
                    "s",
                    "subscription S($ids: Boolean!) { recordChanged { revision ids @include(if: $ids) } }",
                    new JsonObject().put("ids", false));
            socket.quiet();
            var revision = record.change();
            assertEquals(new JsonObject().put("revision", revision), socket.change("s"));
        }
    }

    @Test
    void theIdsAreAllThatTheRevisionTouched() {
        try (var socket = record.open()) {
            socket.subscribe("s", IDS);
            socket.quiet();
            record.importReport("one", "Ada Roe", "reporter");
            assertEquals(
                    new JsonArray(List.of(
                            "Person:person-one", "Organization:house-one", "Position:post-one", "Source:report-one")),
                    socket.change("s").getJsonArray("ids"));
            record.importReport("one", "Ada Roe", "editor");
            assertEquals(
                    new JsonArray(List.of(
                            "Person:person-one", "Organization:house-one", "Position:post-one", "Source:report-one")),
                    socket.change("s").getJsonArray("ids"));
            record.importReport("one", "Ada Roh", "editor");
            var last = socket.change("s");
            assertEquals(new JsonArray(List.of("Person:person-one", "Source:report-one")), last.getJsonArray("ids"));
            assertFalse(last.getBoolean("truncated"));
        }
    }

    @Test
    void whoAskedAboutSomethingIsToldOfNothingElse() {
        record.importReport("two", "Bea Roe", "reporter");
        record.importReport("three", "Cleo Roe", "reporter");
        try (var socket = record.open()) {
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
            record.importReport("two", "Bea Roh", "reporter");
            var revision = record.importReport("three", "Cleo Roh", "reporter");
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
        try (var socket = record.open()) {
            socket.subscribe("all", IDS);
            socket.subscribe("about", "subscription { recordChanged(about: [\"nobody\"]) { truncated } }");
            socket.quiet();
            record.importFile("source: {slug: many, title: Many, publisher: many-house, published: \"2020-05-04\"}\n"
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
        var first = record.change();
        IntStream.range(0, 20).forEach(i -> record.change());
        try (var socket = record.open()) {
            socket.subscribe("s", "subscription { recordChanged(sinceRevision: " + (first - 1) + ") { revision } }");
            for (var revision = first; revision <= first + 20; revision++) {
                assertEquals(revision, socket.change("s").getInteger("revision"));
            }
            socket.quiet();
            assertEquals(record.change(), socket.change("s").getInteger("revision"));
        }
    }

    @Test
    void aRevisionThatIsNotMadeIsABadRequest() {
        try (var socket = record.open()) {
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
        try (var socket = record.open()) {
            socket.subscribe("a", ALL);
            socket.subscribe("b", ALL);
            socket.complete("a");
            socket.quiet();
            var revision = record.change();
            assertEquals(revision, socket.change("b").getInteger("revision"));
            socket.quiet();
        }
    }
}
