package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: how it dies, and how it comes back. */
class ProcessTest {
    private static final Pattern READ =
            Pattern.compile("time=\\S+Z level=INFO logger=access request=[0-9a-f]{16} event=request method=GET "
                    + "path=/health/ready status=200 ms=\\d+ bytes=\\d+");
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+)/graphql");
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stopAll() throws Exception {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void comesBackAfterItWasKilledAndStopsTheOrphan() throws Exception {
        var first = serve("first");
        awaitReady(first, "first", READY_LIMIT);
        first.destroyForcibly().waitFor();
        var orphan = postmaster();
        assertTrue(orphan.isAlive(), "a killed program leaves its PostgreSQL behind");
        awaitReady(serve("second"), "second", READY_LIMIT);
        assertFalse(orphan.isAlive());
    }

    @Test
    void startsWithFewLinesAndStopsInOrder() throws Exception {
        var process = serve("only");
        awaitReady(process, "only", READY_LIMIT);
        assertStartedWithFewLines();
        var postgres = postmaster();
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
        postgres.onExit().get(20, TimeUnit.SECONDS);
        assertFalse(Files.exists(folder.resolve("data/postgres/postmaster.pid")));
        var lines = Files.readAllLines(folder.resolve("only.log"));
        assertTrue(
                lines.stream().noneMatch(line -> line.contains("ERROR") || line.contains("\tat ")), lines.toString());
        assertTrue(lines.stream().anyMatch(READ.asMatchPredicate()), lines.toString());
    }

    private void assertStartedWithFewLines() throws IOException {
        var lines = Files.readAllLines(folder.resolve("only.log")).stream()
                .filter(line -> !line.contains("event=request"))
                .toList();
        assertTrue(lines.size() <= 10, String.join("\n", lines));
        assertTrue(lines.get(lines.size() - 1).endsWith("/metrics"), lines.toString());
    }

    private Process serve(String name) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.tumen.Main",
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TUMEN_"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        var process = builder.start();
        started.add(process);
        return process;
    }

    private void awaitReady(Process process, String name, Duration limit) throws Exception {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            var log = Files.readString(folder.resolve(name + ".log"));
            assertTrue(process.isAlive(), log);
            var address = ADDRESS.matcher(log);
            if (address.find() && log.contains("/metrics") && isReady(address.group(1))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not ready within " + limit + "\n" + Files.readString(folder.resolve(name + ".log")));
    }

    private static boolean isReady(String address) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
        return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
