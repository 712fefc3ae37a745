package org.tumen.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Several files as one, packed as they are read; equal files at equal times are equal bytes. */
final class ZipFile implements Pieces {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(packed);
    private final Deque<Entry> waiting;
    private final LocalDateTime at;
    private @Nullable Pieces current;
    private boolean ended;

    /** One of the files. */
    record Entry(String name, Pieces pieces) {}

    /** @param at the time that each file is said to be of */
    ZipFile(List<Entry> entries, LocalDateTime at) {
        this.waiting = new ArrayDeque<>(entries);
        this.at = at;
    }

    @Override
    public Future<@Nullable Buffer> next() {
        if (ended) {
            return Future.succeededFuture(null);
        }
        Pieces file = current == null ? begun() : current;
        return file.next().compose(piece -> {
            if (packed(piece)) {
                return Future.succeededFuture(Buffer.buffer(taken()));
            }
            return next();
        });
    }

    private Pieces begun() {
        Entry next = waiting.remove();
        ZipEntry entry = new ZipEntry(next.name());
        entry.setTimeLocal(at);
        try {
            zip.putNextEntry(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        current = next.pieces();
        return next.pieces();
    }

    /** Packs a piece, or the end of a file; whether there is something to send. */
    private boolean packed(@Nullable Buffer piece) {
        try {
            if (piece != null) {
                zip.write(piece.getBytes());
                return packed.size() > 0;
            }
            zip.closeEntry();
            current = null;
            if (waiting.isEmpty()) {
                zip.close();
                ended = true;
            }
            return packed.size() > 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] taken() {
        byte[] bytes = packed.toByteArray();
        packed.reset();
        return bytes;
    }
}
