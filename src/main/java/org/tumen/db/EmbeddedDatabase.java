package org.tumen.db;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tumen.db.Database.Login;
import org.tumen.db.Database.Tls;

/**
 * The PostgreSQL that the program brings along. It listens on 127.0.0.1 only, asks for a random password, and keeps
 * its data in the folder: {@code postgres/} the cluster, {@code owner-password}, {@code postgres.log} of the latest
 * start, {@code tumen.lock}, and {@code server/} the unpacked binaries.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String OWNER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int LEAST_PORT = 15_000;
    private static final int LEAST_DYNAMIC_PORT = 32_768;
    private static final int PORT_TRIES = 100;
    private static final int QUARTER = 4;
    private static final int MEGABYTE = 1 << 20;

    /** In megabytes. */
    private static final int LEAST_SHARED = 256;

    private static final int MOST_SHARED = 8_192;

    /** The packed binaries; zonky unpacks once per resolver, so that each folder needs one of its own. */
    private record Binaries(Path folder) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Database database;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, Database database) {
        this.lock = lock;
        this.server = server;
        this.database = database;
    }

    /**
     * Starts the server on the folder, which is made when missing; blocks for 1 to 6 seconds.
     *
     * @throws DatabaseUnavailable with one line when the folder is in use or the server does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder.toAbsolutePath().normalize(), true);
    }

    /** Starts a server whose data nobody will miss: no fsync, binaries shared in the system's temporary folder. */
    public static EmbeddedDatabase startThrowaway(Path folder) {
        return start(folder.toAbsolutePath().normalize(), false);
    }

    /** Where it is; the reader is the owner until {@link Preparation} has made the role. */
    public Database database() {
        return database;
    }

    /** Stops the server, breaking open connections, and frees the folder. */
    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL did not stop: " + DatabaseUnavailable.firstLine(failure), failure);
        }
    }

    private static EmbeddedDatabase start(Path folder, boolean durable) {
        var lock = FolderLock.take(folder);
        try {
            return start(lock, folder, durable);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            if (failure instanceof DatabaseUnavailable unavailable) {
                throw unavailable;
            }
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL on " + folder + " did not start; its reasons are in "
                            + folder.resolve("postgres.log"),
                    failure);
        }
    }

    private static EmbeddedDatabase start(FolderLock lock, Path folder, boolean durable) throws IOException {
        var cluster = folder.resolve("postgres");
        Orphan.stop(cluster);
        var passwordFile = folder.resolve("owner-password");
        var password = isWhole(cluster)
                ? PasswordFile.read(passwordFile)
                : PasswordFile.create(setAside(cluster, passwordFile));
        var server = server(folder, cluster, passwordFile, password, durable).start();
        if (durable) {
            FolderLock.keepPrivate(folder.resolve("server")); // zonky opens it to every user of the machine
        }
        var login = new Login(OWNER, password);
        return new EmbeddedDatabase(
                lock, server, new Database("127.0.0.1", server.getPort(), "postgres", Tls.NONE, login, login));
    }

    private static EmbeddedPostgres.Builder server(
            Path folder, Path cluster, Path passwordFile, String password, boolean durable) throws IOException {
        var log = folder.resolve("postgres.log");
        Files.deleteIfExists(log);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPort(freePort())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setConnectConfig("password", password);
        if (durable) {
            var binaries = new Binaries(folder.resolve("server"));
            builder.setPgBinaryResolver(binaries)
                    .setOverrideWorkingDirectory(binaries.folder().toFile());
        }
        initialise(builder, passwordFile);
        configure(builder, durable);
        return builder;
    }

    /**
     * A port that is free now. Of those that systems give to whoever connects none is taken: seconds pass until the server
     * listens on it, and it would be gone.
     */
    private static int freePort() throws IOException {
        for (var port : new SecureRandom()
                .ints(PORT_TRIES, LEAST_PORT, LEAST_DYNAMIC_PORT)
                .toArray()) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("127.0.0.1", port));
                return port;
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IOException("no port is free");
    }

    /** What initdb is told; zonky passes every "locale" option on, and a later option wins over its own "-A trust". */
    private static void initialise(EmbeddedPostgres.Builder builder, Path passwordFile) {
        var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", linux ? "C.UTF-8" : "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /** What the server is told at each start; zonky starts it with "-F" (no fsync), which must not stand. */
    private static void configure(EmbeddedPostgres.Builder builder, boolean durable) {
        builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("max_connections", "100")
                .setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers", Integer.toString(workers()))
                .setServerConfig("shared_buffers", megabytesShared(durable) + "MB")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("log_min_error_statement", "panic");
    }

    /**
     * How many processes may help others to count: none where there are two processors. One who counts with a helper would keep
     * both from another who counts at the same time.
     */
    private static int workers() {
        return Math.max(0, Runtime.getRuntime().availableProcessors() / 2 - 1);
    }

    /**
     * How much of what was read the server keeps at hand: a quarter of the memory, as its manual advises, within bounds. What
     * is counted of a million people takes more than a fixed little, and whatever one reader reads would drive out what the
     * next one needs.
     */
    private static long megabytesShared(boolean durable) {
        if (!durable) {
            return LEAST_SHARED;
        }
        var memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.max(LEAST_SHARED, Math.min(MOST_SHARED, memory / QUARTER / MEGABYTE));
    }

    /** Zonky makes its lock file only when initdb is over. */
    private static boolean isWhole(Path cluster) {
        return Files.exists(cluster.resolve("epg-lock"));
    }

    /** Moves away what an interrupted initdb left, for nothing was stored in it yet. */
    private static Path setAside(Path cluster, Path passwordFile) throws IOException {
        if (Files.exists(cluster)) {
            var seconds = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
            Files.move(cluster, cluster.resolveSibling("postgres-unfinished-" + seconds));
        }
        return passwordFile;
    }
}
