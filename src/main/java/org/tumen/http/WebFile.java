package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;

/**
 * A file of the page as browsers are sent it.
 *
 * @param address under which it never changes, since it holds a hash of what it is
 * @param packed the same in gzip
 * @param imports the addresses of the modules that it needs before it can run
 */
record WebFile(String address, String type, Buffer plain, Buffer packed, List<String> imports) {
    private static final int HASH_BYTES = 8;
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    /** @param name without a folder, and with an ending that says what it is */
    static WebFile of(String name, String text, List<String> imports) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1);
        var address = WebFiles.PATH + name.substring(0, dot) + "." + hash(bytes) + "." + ending;
        return new WebFile(
                address,
                Objects.requireNonNull(TYPES.get(ending)),
                Buffer.buffer(bytes),
                Buffer.buffer(Packed.bytes(bytes, Deflater.BEST_COMPRESSION)),
                imports);
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
