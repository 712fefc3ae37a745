package org.tumen.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and who may enter it: the owner writes and migrates, the reader may only select. */
public record Database(String host, int port, String name, Tls tls, Login owner, Login reader) {
    static final int CONNECT_SECONDS = 5;
    /** A reader is told within two seconds that the database is away. */
    private static final int POOL_MILLIS = 1_500;

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
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setApplicationName("tumen");
        return source.getConnection();
    }

    /** What a client of Vert.x needs to connect as this user; for a connection that lives outside a pool. */
    public PgConnectOptions connectOptions(Login login) {
        var options = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(name)
                .setUser(login.user())
                .setPassword(login.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlFilter(sql -> !sql.contains(Snapshot.PLANNED_ANEW))
                .addProperty("application_name", "tumen")
                .setSslMode(tls.mode());
        return tls.mode() == SslMode.DISABLE ? options : options.setSslOptions(sslOptions());
    }

    /** The pool of the reads, whose role may only select; a statement that outlives the limit is cancelled. */
    public Pool readPool(Vertx vertx, int size, Duration statementLimit) {
        var options = connectOptions(reader).addProperty("statement_timeout", Long.toString(statementLimit.toMillis()));
        return pool(vertx, "read", size, options);
    }

    /** The pool of the writes, as the owner; small, because changes happen one after the other. */
    public Pool writePool(Vertx vertx) {
        return pool(vertx, "write", 2, connectOptions(owner));
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

    private Pool pool(Vertx vertx, String use, int size, PgConnectOptions options) {
        var poolOptions = new PoolOptions()
                .setName("tumen-" + use + "-" + name)
                .setMaxSize(size)
                .setConnectionTimeout(POOL_MILLIS)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(poolOptions)
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
