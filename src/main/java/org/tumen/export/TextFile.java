package org.tumen.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The rows of a walk as text. */
final class TextFile implements Pieces {
    private final Walk<?> walk;
    private final Writer writer;
    private boolean begun;
    private boolean ended;

    TextFile(Walk<?> walk, Writer writer) {
        this.walk = walk;
        this.writer = writer;
    }

    @Override
    public Future<@Nullable Buffer> next() {
        return ended ? Future.succeededFuture(null) : walk.next().map(this::written);
    }

    private Buffer written(Walk.Batch batch) {
        StringBuilder text = new StringBuilder();
        if (!begun) {
            writer.begin(text);
            begun = true;
        }
        batch.rows().forEach(row -> writer.row(text, row));
        if (!batch.more()) {
            writer.end(text);
            ended = true;
        }
        return Buffer.buffer(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
