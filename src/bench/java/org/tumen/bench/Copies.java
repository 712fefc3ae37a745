package org.tumen.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Sends rows to their tables by COPY, so many characters at a time, while the next ones are made. */
final class Copies implements AutoCloseable {
    private final CopyManager copy;
    private final int most;
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private final Map<String, StringBuilder> chunks = new HashMap<>();
    private Future<?> sending = java.util.concurrent.CompletableFuture.completedFuture(null);
    private long rows;

    /** @param most how many characters are sent at once */
    Copies(Connection connection, int most) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.most = most;
    }

    /** Adds a row: the table with its columns, and a value for each. */
    void row(String target, @Nullable Object... values) {
        StringBuilder chunk = chunks.computeIfAbsent(target, first -> new StringBuilder());
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                chunk.append('\t');
            }
            Object value = values[column];
            chunk.append(value == null ? "\\N" : escaped(value.toString()));
        }
        chunk.append('\n');
        rows++;
        if (chunk.length() > most) {
            send(target, chunk);
        }
    }

    long rows() {
        return rows;
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private void send(String target, StringBuilder chunk) {
        String text = chunk.toString();
        chunk.setLength(0);
        sent();
        sending = sender.submit(() -> copy.copyIn("copy " + target + " from stdin", new StringReader(text)));
    }

    private void sent() {
        try {
            sending.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Sends what is left. */
    @Override
    public void close() {
        chunks.forEach((target, chunk) -> {
            if (chunk.length() > 0) {
                send(target, chunk);
            }
        });
        sent();
        sender.shutdown();
    }
}
