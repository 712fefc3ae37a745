package org.tumen;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.cite.Notice;
import org.tumen.db.Database;
import org.tumen.db.DatabaseUnavailable;
import org.tumen.db.EmbeddedDatabase;
import org.tumen.db.Feed;
import org.tumen.db.Preparation;
import org.tumen.db.Progress;
import org.tumen.db.ReadPool;
import org.tumen.db.Reads;
import org.tumen.db.SqlMeter;
import org.tumen.export.Downloads;
import org.tumen.export.Exports;
import org.tumen.graph.Documents;
import org.tumen.graph.Graph;
import org.tumen.graph.ListArguments;
import org.tumen.graph.Operations;
import org.tumen.graph.Subscriptions;
import org.tumen.http.Answer;
import org.tumen.http.Explorer;
import org.tumen.http.Files;
import org.tumen.http.GraphiqlPage;
import org.tumen.http.GraphiqlPage.Example;
import org.tumen.http.Health;
import org.tumen.http.Listener;
import org.tumen.http.Metrics;
import org.tumen.http.Persisted;
import org.tumen.http.Queries;
import org.tumen.http.Routes;
import org.tumen.http.SocketLimits;
import org.tumen.http.Sockets;
import org.tumen.http.Things;
import org.tumen.search.NameIndex;
import org.tumen.summary.Summaries;

/** The composition root: the list of what the program is made of, in the order in which it starts. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Pattern OPERATION = Pattern.compile("(?m)^(?:query|mutation|subscription)\\s+(\\w+)");
    private static final int STEP_SECONDS = 120;
    private static final int END_SECONDS = 5;
    private static final int CHECKS = 5;

    private final Parts parts = new Parts();
    private final Config config;
    private final SocketLimits sockets;
    private int port;

    public Server(Config config) {
        this(config, SocketLimits.STANDARD);
    }

    /** @param sockets what one socket may take; tests are less patient than readers */
    Server(Config config, SocketLimits sockets) {
        this.config = config;
        this.sockets = sockets;
    }

    /**
     * Starts all parts and gives the port; blocks, so never on an event loop. What was started is stopped again when a
     * later part fails.
     *
     * @throws DatabaseUnavailable with one line when the database is the reason
     */
    public int start() {
        try {
            port = startParts();
            return port;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** The port that it listens on; only after the start. */
    public int port() {
        return port;
    }

    /** Accepts nothing more, lets requests under way finish for ten seconds, then stops the database's server. */
    @Override
    public void close() {
        parts.close();
    }

    private int startParts() {
        var graph = CompletableFuture.supplyAsync(
                () -> Schema.graph(config.contact(), config.token() != null, config.url()));
        var documents = graph.thenApply(Server.this::documents); // takes as long as the database
        var database = Preparation.of(database(config, parts));
        var metrics = new Metrics();
        var vertx = metrics.vertx();
        parts.add(() -> end(vertx.close()));
        var meter = new SqlMeter(metrics.registry());
        var reads = new ReadPool(vertx, database, config.pool(), config.statement());
        parts.add(() -> end(reads.close()));
        await(reads.checkAtStart(CHECKS));
        complete(database);
        var feed = parts.add(new Feed(vertx, database));
        await(feed.start());
        var snapshots = new Reads(reads, meter, feed);
        var operations = new Operations(documents.join(), snapshots, feed, config.shares(), metrics.registry());
        Queries queries =
                request -> operations.run(request.asked(), request.caller()).map(Answer::of);
        var subscriptions = new Subscriptions(documents.join(), snapshots, feed, metrics.registry());
        var notice = new Notice(config.contact());
        var explorer = config.explorer() ? new Explorer(config.graphiql(), notice) : null;
        var persisted = new Persisted(trusted(documents.join(), explorer), config.documentsOnly());
        var routes = new Routes(
                new Health(() -> meter.measure(() -> reads.check())),
                metrics,
                config.token(),
                config.graphiql() ? new GraphiqlPage(examples(), notice) : null,
                explorer,
                new Sockets(
                        queries,
                        subscriptions,
                        persisted,
                        config.origins(),
                        config.intake(),
                        config.execution(),
                        sockets),
                List.of(
                        files(graph.join(), documents.join(), snapshots, operations, metrics),
                        new Things(queries, config.intake(), notice, explorer)),
                notice);
        return listen(vertx, routes);
    }

    /** Brings the record up to the program's own files and columns, however long it takes, before anybody is answered. */
    private void complete(Database database) {
        try (var own = new Parts()) {
            var writes = Writing.writes(database, own, Progress.SILENT);
            LOG.info("{}", Writing.await(RecordImport.atStart(writes, RecordImport.folders(config, List.of()))));
            Writing.await(NameIndex.complete(writes));
            Writing.await(Summaries.complete(writes));
        }
    }

    /** The documents of the operator and those that the explorer asks, which are answered whatever else is. */
    private Map<String, String> trusted(Documents documents, @Nullable Explorer explorer) {
        var trusted = new HashMap<>(TrustedDocuments.read(config.documents(), documents.schema()));
        if (explorer != null) {
            trusted.putAll(explorer.documents());
        }
        return trusted;
    }

    private Documents documents(Graph graph) {
        return new Documents(graph.schema(), graph.sent(), config.limits());
    }

    /** The lists of the graph as files. */
    private Files files(Graph graph, Documents documents, Reads reads, Operations operations, Metrics metrics) {
        var notice = new Notice(config.contact());
        var exports = new Exports(
                Schema.tables(graph), graph.permalinks(), new ListArguments(documents.schema()), reads, notice);
        var downloads = new Downloads(operations.turns(), reads, config.exports(), metrics.registry());
        return new Files(exports, downloads, config.intake(), config.documentsOnly(), notice);
    }

    /** The external database of the settings, or the embedded one, which then is a part of the program. */
    static Database database(Config config, Parts parts) {
        return config.external() == null
                ? parts.add(EmbeddedDatabase.start(config.data())).database()
                : config.external();
    }

    private int listen(Vertx vertx, Routes routes) {
        parts.add(() -> await(Listener.undeploy(vertx)));
        try {
            return await(Listener.deploy(vertx, routes, config.host(), config.port()));
        } catch (IllegalStateException failure) {
            if (failure.getCause() instanceof BindException) {
                throw new CannotStart("Port " + config.port() + " of " + config.host()
                        + " is taken or not allowed; set TUMEN_PORT or --port.");
            }
            throw failure;
        }
    }

    private static List<Example> examples() {
        return Shipped.files("graphiql", ".graphql").stream()
                .map(file -> example(file, text(file)))
                .toList();
    }

    /** A tab is called by its operation, as GraphiQL will, else by its file: "02-who-left.graphql" is "who left". */
    private static Example example(Path file, String query) {
        var operation = OPERATION.matcher(query);
        var name = file.getFileName().toString().replaceAll("^[0-9]+-|\\.graphql$", "");
        return new Example(operation.find() ? operation.group(1) : name.replace('-', ' '), query);
    }

    private static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Connections to a database that is out of reach cannot be closed; the program ends all the same. */
    private static void end(Future<Void> closing) {
        closing.toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Waits for a step of the start or the stop, on a thread that may block; throws what it failed with. */
    static <T> T await(Future<T> step) {
        try {
            return step.toCompletionStage().toCompletableFuture().get(STEP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (TimeoutException slow) {
            throw new CannotStart("The program waited too long for a part of itself.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The program was interrupted.");
        }
    }
}
