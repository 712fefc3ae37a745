package org.tumen.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Orphan() {}

    /** Stops it, first in order, then at once; does nothing where none runs. The folder's lock must be held. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var process = process(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (!isPostgres(process.get())) {
            Files.delete(pidFile);
            return;
        }
        LOG.warn(
                "stopping the PostgreSQL that an earlier run left behind, pid {}",
                process.get().pid());
        if (ends(process.get(), "INT", FAST_SECONDS) || ends(process.get(), "QUIT", IMMEDIATE_SECONDS)) {
            return;
        }
        process.get().destroyForcibly();
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return pid.matches("[1-9][0-9]{0,9}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** After a restart of the machine the number may belong to anything. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .map(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .orElse(false);
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
