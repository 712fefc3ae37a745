package org.tumen.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose process is stopped when a cluster's file names one: a PostgreSQL of that cluster and no other. */
class OrphanTest {
    private static final Instant LONG_AGO = Instant.parse("2020-05-04T00:00:00Z");

    private final List<Process> started = new ArrayList<>();
    private Path cluster;

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        cluster = Files.createDirectories(folder.resolve("data/postgres"));
    }

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void anotherPostgresThatGotTheNumberIsLeftAlone() throws Exception {
        var other = program("postgres", folder.resolve("other").toString());
        named(other, LONG_AGO);
        Orphan.stop(cluster);
        assertTrue(other.isAlive());
        assertFalse(Files.exists(cluster.resolve("postmaster.pid")));
    }

    @Test
    void aPostgresOfTheClusterIsStoppedThoughTheClockWasSet() throws Exception {
        var orphan = program("postgres", cluster.toString());
        named(orphan, LONG_AGO);
        Orphan.stop(cluster);
        assertStopped(orphan);
    }

    @Test
    void aPostgresThatStartedWhenTheFileSaysIsStoppedThoughTheFolderWasMoved() throws Exception {
        var orphan = program("postgres", folder.resolve("before").toString());
        named(orphan, Instant.now());
        Orphan.stop(cluster);
        assertStopped(orphan);
    }

    @Test
    void anotherProgramIsLeftAlone() throws Exception {
        var other = program("editor", cluster.toString());
        named(other, Instant.now());
        Orphan.stop(cluster);
        assertTrue(other.isAlive());
    }

    /** A program of this name on this folder, which waits. */
    private Process program(String name, String data) throws IOException {
        var binary = folder.resolve(name);
        Files.copy(Path.of("/bin/sh").toRealPath(), binary);
        assertTrue(binary.toFile().setExecutable(true));
        var process = new ProcessBuilder(binary.toString(), "-c", "read line", "postmaster", "-D", data).start();
        started.add(process);
        return process;
    }

    private void named(Process process, Instant begun) throws IOException {
        var lines = List.of(Long.toString(process.pid()), cluster.toString(), Long.toString(begun.getEpochSecond()));
        Files.write(cluster.resolve("postmaster.pid"), lines);
    }

    private static void assertStopped(Process process) throws InterruptedException {
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }
}
