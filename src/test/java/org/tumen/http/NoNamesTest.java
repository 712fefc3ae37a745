package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tumen.TestServer;
import org.tumen.TestSocket;

/** Whom somebody looked for is nobody else's business: no log line and no label of a metric tells a name, an id or a token. */
class NoNamesTest {
    private static final List<Logger> LOGGERS = Stream.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "access")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    private static final String NAME = "Zebedee";
    private static final String ENCODED = "%7Bsearch(text:%22Zebedee%22)%7Bnodes%7Breason%7D%7D%7D";

    @Test
    void noNameThatWasAskedForIsKept() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        LOGGERS.forEach(logger -> logger.addAppender(lines));
        try (var server = new TestServer(Map.of())) {
            ask(server);
            var metrics = server.get("/metrics").body();
            assertTrue(metrics.contains("/graphql"), "requests are counted");
            assertFalse(metrics.contains(NAME), metrics);
        } finally {
            LOGGERS.forEach(logger -> logger.detachAppender(lines));
        }
        assertTrue(
                lines.list.stream().anyMatch(line -> line.getFormattedMessage().contains("path=/graphql")));
        for (var line : List.copyOf(lines.list)) {
            assertFalse(line.getFormattedMessage().contains(NAME), line::getFormattedMessage);
            assertFalse(String.valueOf(line.getMDCPropertyMap()).contains(NAME), line::getFormattedMessage);
        }
    }

    private static void ask(TestServer server) {
        assertEquals(200, server.get("/graphql?query=" + ENCODED).statusCode());
        server.get(
                "/graphql?query=" + ENCODED + "&operationName=" + NAME, "X-Request-Id", NAME + " =", "Referer", NAME);
        for (var query : List.of(
                "{ search(text: \"Zebedee\") { nodes { reason } } }",
                "{ person(id: \"Zebedee\") { id } }",
                "query Zebedee { Zebedee }",
                "{ Zebedee",
                "{ persons(first: 500, filter: {name: \"Zebedee\"}) { nodes { names(first: 500) { citations(first: 500)"
                        + " { source { citations(first: 500) { hops { agent { label } } } } } } } } }")) {
            server.ask(query);
        }
        server.post(
                "/graphql",
                "{\"query\": \"{ a }\", \"variables\": {\"a\": \"Zebedee\"}, \"operationName\": \"Zebedee\"}");
        server.post("/graphql", "Zebedee");
        server.post("/graphql", "{}", "Authorization", "Bearer " + NAME, "Content-Type", "text/" + NAME);
        server.get("/graphql?query=%7B__typename%7D&Zebedee=1", "Accept", "text/" + NAME, "Origin", "https://" + NAME);
        try (var socket = TestSocket.open(server.port())) {
            socket.subscribe(
                    "Zebedee",
                    "query ($t: String!) { search(text: $t) { nodes { reason } } }",
                    new JsonObject().put("t", NAME));
            assertEquals("next", socket.next().getString("type"));
        }
    }
}
