package org.tumen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, its PostgreSQL or both are killed at any moment of an import: it is there whole or not at all. */
class KillTest {
    private static final int TIMES = LongForm.of(1, 50);
    private static final Duration READY = Duration.ofSeconds(90);
    private static final int PEOPLE = 300;
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:[0-9]+)/graphql");

    private final List<Process> started = new ArrayList<>();
    private final Random random = new Random();
    private final HttpClient client = HttpClient.newHttpClient();

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
    void whatWasCutOffIsWholeOrNotThereAndWhatWasToldIsThere() throws Exception {
        imported(0);
        var whole = imported(1).toMillis();
        var known = 1;
        var longest = Duration.ZERO;
        for (var time = 2; time < 2 + TIMES; time++) {
            write(time);
            var importing = program("import", folder.resolve("record").toString());
            Thread.sleep(whole / 4 + random.nextInt((int) whole));
            kill(importing, time % 3);
            var told = importing.waitFor() == 0;
            var serving = program("serve", "--port", "0");
            var start = System.nanoTime();
            var held = held(awaitReady(serving));
            var ready = Duration.ofNanos(System.nanoTime() - start);
            longest = ready.compareTo(longest) > 0 ? ready : longest;
            assertTrue(held == time || (held == known && !told), "held " + held + " after " + known + ", told " + told);
            known = held;
            serving.destroy();
            assertTrue(serving.waitFor(60, TimeUnit.SECONDS));
        }
        System.out.println("killed " + TIMES + " times; ready again within " + longest.toMillis() + " ms");
    }

    /** How long a whole import takes. */
    private Duration imported(int time) throws Exception {
        write(time);
        var begun = System.nanoTime();
        assertEquals(0, program("import", folder.resolve("record").toString()).waitFor(), log("import"));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A report that names people anew each time. */
    private void write(int time) throws IOException {
        var people = new StringBuilder();
        var names = new StringBuilder();
        for (var person = 0; person < PEOPLE; person++) {
            people.append("    person-").append(person).append(": {basis: SELF_PUBLISHED}\n");
            names.append("  person-%d: {names: {text: Killed %d, at: lead}}\n".formatted(person, time));
        }
        Files.createDirectories(folder.resolve("record"));
        Files.writeString(
                folder.resolve("record/report.yaml"),
                "source: {slug: killed, title: T, publisher: killed-house, published: \"2020-05-04\"}\n"
                        + "declare:\n  organizations: [killed-house]\n  persons:\n" + people
                        + "statements:\n  killed-house: {names: {text: The House, at: byline}}\n" + names);
    }

    /** The number in all the names, which must be one; each is there once. */
    private int held(String address) throws Exception {
        var query = new JsonObject()
                .put("query", "{ source(id: \"killed\") { statements(first: 500) { totalCount nodes { display } } } }");
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(query.encode()))
                .build();
        var body = client.send(request, BodyHandlers.ofString()).body();
        var statements = new JsonObject(body)
                .getJsonObject("data")
                .getJsonObject("source")
                .getJsonObject("statements");
        assertEquals(PEOPLE + 1, statements.getInteger("totalCount"), body);
        var numbers = statements.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("display"))
                .filter(name -> name.startsWith("Killed "))
                .distinct()
                .toList();
        assertEquals(1, numbers.size(), numbers.toString());
        return Integer.parseInt(numbers.get(0).substring("Killed ".length()));
    }

    /** Kills the program, its PostgreSQL, or both; what has ended already stays so. */
    private void kill(Process program, int which) throws IOException {
        var pidFile = folder.resolve("data/postgres/postmaster.pid");
        var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.<String>of();
        if (which != 0) {
            program.destroyForcibly();
        }
        if (which != 1 && !lines.isEmpty()) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private String awaitReady(Process process) throws Exception {
        var end = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < end) {
            var address = ADDRESS.matcher(log("serve"));
            assertTrue(process.isAlive(), log("serve"));
            if (address.find() && log("serve").contains("/metrics")) {
                return address.group();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not ready within " + READY + "\n" + log("serve"));
    }

    private String log(String command) throws IOException {
        return Files.readString(folder.resolve(command + ".log"));
    }

    private Process program(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.tumen.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TUMEN_"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(arguments[0] + ".log").toFile());
        var process = builder.start();
        started.add(process);
        return process;
    }
}
