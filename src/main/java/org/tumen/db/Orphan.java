package org.tumen.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that a killed program left running on its cluster, which must end before a new one starts. */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final int FAST_SECONDS = 4;
    private static final int IMMEDIATE_SECONDS = 2;
    /** How far two readings of one start may be apart on a busy machine. */
    private static final Duration NEAR = Duration.ofSeconds(10);

    private Orphan() {}

    /** Stops it, first in order, then at once; does nothing where none runs. The folder's lock must be held. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.<String>of();
        var process = process(lines);
        if (process.isEmpty()) {
            return;
        }
        if (!isPostgres(process.get())
                || !isOf(cluster, begun(lines), process.get().info())) {
            Files.delete(pidFile);
            return;
        }
        LOG.warn(
                "stopping the PostgreSQL that an earlier run left behind, pid {}",
                process.get().pid());
        if (!ends(process.get(), "INT", FAST_SECONDS)
                && !ends(process.get(), "QUIT", IMMEDIATE_SECONDS)
                && !ends(process.get(), "KILL", IMMEDIATE_SECONDS)) {
            LOG.warn("it does not end");
        }
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("[1-9][0-9]{0,9}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    /** After a restart of the machine the number may belong to anything, another PostgreSQL among it. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .map(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .orElse(false);
    }

    /**
     * Whether a PostgreSQL was started on this cluster, as its command line says; or, where another user's cannot be read
     * or the folder was moved since, when its file says. The clock that tells a process's start may have been set since.
     */
    private static boolean isOf(Path cluster, Optional<Instant> begun, ProcessHandle.Info process) {
        return List.of(process.arguments().orElse(new String[0])).contains(cluster.toString())
                || begun.flatMap(then -> process.startInstant()
                                .map(start -> Duration.between(then, start).abs()))
                        .map(apart -> apart.compareTo(NEAR) <= 0)
                        .orElse(false);
    }

    /** The third line of the file is the second in which the server was started. */
    private static Optional<Instant> begun(List<String> lines) {
        return lines.stream()
                .skip(2)
                .findFirst()
                .map(String::strip)
                .filter(second -> second.matches("[0-9]{1,11}"))
                .map(second -> Instant.ofEpochSecond(Long.parseLong(second)));
    }

    private static boolean ends(ProcessHandle process, String signal, int seconds) throws IOException {
        try {
            new ProcessBuilder(List.of("sh", "-c", "kill -" + signal + " " + process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException slow) {
            return false;
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
