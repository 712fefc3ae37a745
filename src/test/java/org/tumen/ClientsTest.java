package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tumen.db.Writes;

/**
 * Clients that others wrote, against a running server: each file of src/test/clients is a run of Node's test runner. They
 * are skipped where Node or its packages cannot be had, unless {@code tumen.clients} says that they are required.
 */
class ClientsTest {
    private static final Path FOLDER = Path.of("src/test/clients").toAbsolutePath();
    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.tumen-lock.json");
    private static final int LEAST_NODE = 20;
    private static final int MINUTES = 5;
    private static final long TICK_MILLIS = 300;

    private static TestServer server;
    private static Vertx vertx;
    private static Writes writes;

    /** How a program ended and what it said. */
    private record Run(int exit, String said) {}

    @BeforeAll
    static void start() {
        install();
        server = new TestServer(Map.of());
        vertx = Vertx.vertx();
        writes = new Writes(server.database().writePool(vertx));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            Server.await(vertx.close());
        }
    }

    /** While they run the record moves, so that what follows it has something to follow. */
    @TestFactory
    Stream<DynamicTest> everyClientIsServed() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(name -> DynamicTest.dynamicTest(name, () -> served(name)));
        }
    }

    private static void served(String file) {
        var ticks = vertx.setPeriodic(
                TICK_MILLIS, tick -> writes.change("tester", "a test", change -> Future.succeededFuture(true)));
        var run = run("node", "--test", "--test-reporter=spec", file);
        vertx.cancelTimer(ticks);
        assertEquals(0, run.exit(), () -> file + "\n" + run.said());
        assertTrue(run.said().matches("(?s).*\\bpass [1-9].*\\bfail 0\\b.*\\bskipped 0\\b.*"), run.said());
    }

    private static void install() {
        var version = run("node", "--version");
        if (version.exit() != 0
                || Integer.parseInt(version.said().strip().replaceAll("v(\\d+).*", "$1")) < LEAST_NODE) {
            skip("there is no Node.js " + LEAST_NODE + " or later");
        }
        try {
            var lock = Files.readString(LOCK);
            if (Files.exists(INSTALLED) && Files.readString(INSTALLED).equals(lock)) {
                return;
            }
            var run = run("npm", "ci", "--prefer-offline", "--no-progress");
            if (run.exit() != 0) {
                skip("their packages cannot be installed: " + run.said());
            }
            Files.writeString(INSTALLED, lock);
        } catch (IOException failure) {
            skip(failure.toString());
        }
    }

    private static void skip(String why) {
        if ("required".equals(System.getProperty("tumen.clients"))) {
            throw new AssertionError("The clients must be run, but " + why);
        }
        abort("The clients are skipped: " + why);
    }

    /** Runs a program in the clients' folder; one that is not there exits with 127. */
    private static Run run(String... command) {
        try {
            var said = Files.createTempFile("tumen-client", ".log");
            var builder = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            if (server != null) {
                builder.environment().put("TUMEN_URL", "http://localhost:" + server.port() + "/graphql");
            }
            var process = builder.start();
            var ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .forEach(ProcessHandle::destroyForcibly);
            }
            var text = Files.readString(said);
            Files.delete(said);
            return new Run(
                    ended ? process.exitValue() : 1,
                    ended ? text : text + "\nit took more than " + MINUTES + " minutes");
        } catch (IOException absent) {
            return new Run(127, absent.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Run(1, "interrupted");
        }
    }
}
