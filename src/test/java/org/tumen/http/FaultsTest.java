package org.tumen.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on our side: an id and nothing of the inside; and what takes too long. */
class FaultsTest {
    private final Metrics metrics = new Metrics();
    private final Vertx vertx = metrics.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aFaultOfOursTellsAnIdOnly() throws Exception {
        assertHidden(request -> Future.failedFuture(new IllegalStateException("secret table")));
        assertHidden(request -> {
            throw new IllegalStateException("secret table");
        });
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() throws Exception {
        var answer = ask(request -> Promise.<Answer>promise().future());
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("TIMEOUT"), answer.body());
    }

    @Test
    void aRequestUnderWayIsFinishedWhenTheServerStops() throws Exception {
        var asked = Promise.<Void>promise();
        var late = Promise.<Answer>promise();
        var port = listen(request -> {
            asked.complete();
            return late.future();
        });
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer = HttpClient.newHttpClient().sendAsync(query(port), BodyHandlers.ofString());
        asked.future().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        var stopped = Listener.undeploy(vertx).toCompletionStage().toCompletableFuture();
        vertx.setTimer(200, timer -> late.complete(new Answer(Buffer.buffer("{}"), true, true, "", Map.of(), 0)));
        assertEquals(200, answer.get(5, TimeUnit.SECONDS).statusCode());
        stopped.get(5, TimeUnit.SECONDS);
    }

    @Test
    void isNotReadyWithoutItsDatabase() throws Exception {
        var port = listen(request -> Promise.<Answer>promise().future());
        var ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                .build();
        var answer = HttpClient.newHttpClient().send(ready, BodyHandlers.ofString());
        assertEquals(503, answer.statusCode());
        assertEquals("{\"status\":\"DOWN\"}", answer.body());
    }

    private void assertHidden(Queries queries) throws Exception {
        var answer = ask(queries);
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("INTERNAL"), answer.body());
        assertTrue(answer.body()
                .contains(answer.headers().firstValue("X-Request-Id").orElse("no id")));
        assertFalse(answer.body().contains("secret") || answer.body().contains("Illegal"), answer.body());
    }

    private HttpResponse<String> ask(Queries queries) throws Exception {
        return HttpClient.newHttpClient().send(query(listen(queries)), BodyHandlers.ofString());
    }

    private static HttpRequest query(int port) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ a }\"}"))
                .build();
    }

    private int listen(Queries queries) throws Exception {
        var health = new Health(() -> Future.failedFuture(new IOException("away")));
        var sockets = new Sockets(
                queries,
                null,
                new Persisted(Map.of(), false),
                Origins.NONE,
                new Intake(Addresses.behind(""), 100, 100, 100, 1_000_000, 50),
                Duration.ofMillis(500),
                SocketLimits.STANDARD);
        var routes = new Routes(health, metrics, null, null, null, sockets, List.of(), new org.tumen.cite.Notice(null));
        return Listener.deploy(vertx, routes, "localhost", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
