package org.tumen.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Bytes in gzip (RFC 1952). An answer is packed when somebody first takes it so, and once, however often it is given. */
final class Packed {
    private static final LoadingCache<Buffer, Buffer> ANSWERS = Caffeine.newBuilder()
            .weakKeys()
            .executor(Runnable::run)
            .build(plain -> Buffer.buffer(bytes(plain.getBytes(), Deflater.BEST_SPEED)));

    private Packed() {}

    /** The answer packed; held as long as the answer is. */
    static Buffer answer(Buffer plain) {
        return ANSWERS.get(plain);
    }

    /** @param level of {@link Deflater} */
    static byte[] bytes(byte[] plain, int level) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(plain);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }
}
