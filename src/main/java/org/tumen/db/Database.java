package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and who may enter it: the owner writes and migrates, the reader may only select. */
public record Database(String host, int port, String name, Tls tls, Login owner, Login reader) {
    /** What a statement of the reads must cost before processes share it, as the planner counts: only counting whole lists does. */
    private static final String WORTH_A_WORKER = "10000";

    /**
     * How much one step of a read may gather before it goes to disk. What a count is filtered by must fit twice over: else it is
     * looked for in a list, row by row.
     */
    private static final String GATHERED = "32MB";

    /**
     * What it costs to read a page out of turn, and to look at an entry of an index, where most is at hand: a fetched row is some ten
     * entries. As PostgreSQL has it by itself, a list of a million is read to spare some thousand rows.
     */
    private static final String PAGE_OUT_OF_TURN = "1.1";

    private static final String ENTRY = "0.01";

    static final int CONNECT_SECONDS = 5;
    /** A server that has just recovered on a busy machine answers, but not at once. */
    private static final int LOGIN_SECONDS = 20;
    /** A reader is told within two seconds that the database is away. */
    private static final int POOL_MILLIS = 1_500;
    /** The feed gives up by itself and leaves the pool with whatever waits in it. */
    private static final int FEED_MILLIS = 60_000;
    /** How long a network may take to connect; a packet that was lost once is sent again by then. */
    private static final int NETWORK_MILLIS = 2_000;
    /** An idle connection is closed before a network on the way forgets it. */
    private static final int IDLE_SECONDS = 300;

    /**
     * By what the database notices within a minute that a writer's machine is gone, and frees its lock; and within half an hour
     * that a writer hangs, which computes for minutes between its statements.
     */
    private static final Map<String, String> WRITER = Map.of(
            "tcp_keepalives_idle", "30",
            "tcp_keepalives_interval", "10",
            "tcp_keepalives_count", "3",
            "idle_in_transaction_session_timeout", "30min");

    /** A user with a password, which is never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /** How the connection is encrypted, in libpq's words, and the file of certificates to trust. */
    public record Tls(SslMode mode, @Nullable Path rootCertificates) {
        static final Tls NONE = new Tls(SslMode.DISABLE, null);
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?sslmode=…&sslrootcert=…}.
     *
     * @throws IllegalArgumentException with one line that says what is wrong and never holds the password
     */
    public static Database parse(String url) {
        return DatabaseUrl.parse(url);
    }

    public Database withName(String other) {
        return new Database(host, port, other, tls, owner, reader);
    }

    Database withReader(Login other) {
        return new Database(host, port, name, tls, owner, other);
    }

    /** Host, port and database name as a person writes them, for messages. */
    public String place() {
        return bracketed() + ":" + port + "/" + name;
    }

    String jdbcUrl() {
        var url = "jdbc:postgresql://" + bracketed() + ":" + port + "/" + DatabaseUrl.encode(name) + "?sslmode="
                + tls.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return tls.rootCertificates() == null
                ? url
                : url + "&sslrootcert="
                        + DatabaseUrl.encode(tls.rootCertificates().toString());
    }

    Connection connect(Login login) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(LOGIN_SECONDS);
        source.setApplicationName("tumen");
        return source.getConnection();
    }

    /** What a client of Vert.x needs to connect as this user. */
    PgConnectOptions connectOptions(Login login) {
        var options = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(name)
                .setUser(login.user())
                .setPassword(login.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlFilter(sql -> !sql.contains(Snapshot.PLANNED_ANEW))
                .addProperty("application_name", "tumen")
                // what readers ask for may be noticed by the database, and is nothing to log
                .addProperty("client_min_messages", "warning")
                .setSslMode(tls.mode());
        return tls.mode() == SslMode.DISABLE ? options : options.setSslOptions(sslOptions());
    }

    /** A pool of the reads, which may only select, whatever their role may; a statement that outlives the limit is cancelled. */
    Pool readPool(Vertx vertx, int size, Duration statementLimit) {
        var options = connectOptions(reader)
                .addProperty("default_transaction_read_only", "on")
                .addProperty("statement_timeout", Long.toString(statementLimit.toMillis()))
                .addProperty("work_mem", GATHERED)
                .addProperty("random_page_cost", PAGE_OUT_OF_TURN)
                .addProperty("cpu_index_tuple_cost", ENTRY)
                .addProperty("parallel_setup_cost", WORTH_A_WORKER);
        var idle = IDLE_SECONDS + (int) statementLimit.toSeconds();
        return pool(vertx, "read", size, options, network().setReadIdleTimeout(idle), POOL_MILLIS);
    }

    /** The one connection that is told of changes. */
    Pool feedPool(Vertx vertx) {
        return pool(vertx, "feed", 1, connectOptions(reader), network(), FEED_MILLIS);
    }

    /** The pool of the writes, as the owner; small, because changes happen one after the other, and watched by both ends. */
    public Pool writePool(Vertx vertx) {
        var options = connectOptions(owner);
        WRITER.forEach(options::addProperty);
        return pool(vertx, "write", 2, options, new NetClientOptions().setTcpKeepAlive(true), POOL_MILLIS);
    }

    /** Fails with {@link DatabaseUnavailable} when the pool does not answer; a pool connects lazily. */
    public Future<Void> check(Pool pool) {
        return pool.query("select 1")
                .execute()
                .recover(failure -> Future.failedFuture(new DatabaseUnavailable(
                        "The database at " + place() + " cannot be used: " + DatabaseUnavailable.firstLine(failure),
                        failure)))
                .mapEmpty();
    }

    /** The same, with some patience: the first connection of a busy machine takes longer than a reader would wait. */
    public Future<Void> checkAtStart(Pool pool, int tries) {
        return check(pool).recover(failure -> tries > 1 ? checkAtStart(pool, tries - 1) : Future.failedFuture(failure));
    }

    private static NetClientOptions network() {
        return new NetClientOptions().setConnectTimeout(NETWORK_MILLIS);
    }

    private Pool pool(
            Vertx vertx, String use, int size, PgConnectOptions options, NetClientOptions network, int patience) {
        var poolOptions = new PoolOptions()
                .setName("tumen-" + use + "-" + name)
                .setMaxSize(size)
                .setConnectionTimeout(patience)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(poolOptions)
                .with(network)
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    private ClientSSLOptions sslOptions() {
        var options = new ClientSSLOptions()
                .setHostnameVerificationAlgorithm(tls.mode() == SslMode.VERIFY_FULL ? "HTTPS" : "");
        if (tls.rootCertificates() == null) {
            return options.setTrustAll(true);
        }
        return options.setTrustOptions(
                new PemTrustOptions().addCertPath(tls.rootCertificates().toString()));
    }

    private String bracketed() {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
