package org.tumen;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Database;
import org.tumen.http.SocketLimits;

/** A whole server on a free port and a database of its own, and a client of it. */
public final class TestServer implements AutoCloseable {
    /** Settings for questions that nobody asks but tests: every field of everything. */
    public static final Map<String, String> WIDE = Map.of(
            "TUMEN_MOST_CHARACTERS", "1000000",
            "TUMEN_MOST_TOKENS", "1000000",
            "TUMEN_MOST_FIELDS", "100000",
            "TUMEN_MOST_ALIASES", "100000",
            "TUMEN_MOST_COST", "2000000000");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;
    private final Database database;

    /** Starts with these settings besides the port and the database, which holds the shipped record unless it is to hold another. */
    public TestServer(Map<String, String> settings) {
        this(
                settings,
                settings.containsKey("TUMEN_RECORD") ? TestDatabase.fresh() : TestDatabase.shipped(),
                SocketLimits.STANDARD);
    }

    /** Starts with these settings on a database that others may use as well. */
    public TestServer(Map<String, String> settings, Database database) {
        this(settings, database, SocketLimits.STANDARD);
    }

    /** Starts on a database that others may use as well. */
    public TestServer(Map<String, String> settings, Database database, SocketLimits sockets) {
        this.database = database;
        var environment = new HashMap<>(settings);
        environment.put("TUMEN_PORT", "0");
        environment.put(
                "TUMEN_DATABASE_URL",
                "postgresql://postgres:" + database.owner().password() + "@" + database.place());
        server = new Server(Config.of(environment, Map.of()), sockets);
        server.start();
    }

    public Database database() {
        return database;
    }

    public int port() {
        return server.port();
    }

    /** The number behind a name of the metrics; 0 when there is none yet. */
    public double metric(String name) {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits until the server has seen this revision: it is told of a commit a moment after it. */
    public void awaitRevision(int revision) {
        var body = new JsonObject().put("query", "{ record { revision } }").encode();
        var answer = post("/graphql", body, "Tumen-Revision", Integer.toString(revision));
        if (!answer.body().contains("\"data\"")) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Waits until the server has seen this epoch: what was expunged makes no revision. */
    public void awaitEpoch(String epoch) {
        var end = System.nanoTime() + 5_000_000_000L;
        while (!ask("{ record { epoch } }").encode().contains(epoch)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the epoch is not seen");
            }
            Thread.onSpinWait();
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts JSON, unless the headers hold another content type. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public JsonObject ask(String query) {
        return new JsonObject(
                post("/graphql", new JsonObject().put("query", query).encode()).body());
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
