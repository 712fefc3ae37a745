package org.tumen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processes of a folder's PostgreSQL, which answer nobody from here to the end of the block, and then go on. */
public final class Frozen implements AutoCloseable {
    private final List<Long> processes;

    /** @param folder holds the data of a running server */
    public Frozen(Path folder) throws Exception {
        processes = postgres(folder);
        signal("STOP");
    }

    private static List<Long> postgres(Path folder) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private void signal(String name) throws Exception {
        for (var process : processes) {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process)
                    .start()
                    .waitFor();
        }
    }

    @Override
    public void close() throws Exception {
        signal("CONT");
    }
}
