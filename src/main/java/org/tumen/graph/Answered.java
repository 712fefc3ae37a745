package org.tumen.graph;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the form of the specification, as bytes of JSON.
 *
 * @param executed false when the operation did not run
 * @param keepable whether it has no errors, so that it may be given again
 * @param revision the revision that it sees; 0 when it did not run
 * @param pinned whether it asked for that revision, so that a later one does not change it
 * @param tag a hash of the bytes
 * @param problem why it did not run, where that is a problem of ours to tell
 */
public record Answered(
        Buffer body,
        boolean executed,
        boolean keepable,
        int revision,
        boolean pinned,
        String tag,
        @Nullable Problem problem) {
    static Answered of(Map<String, Object> body, int revision, boolean pinned) {
        Buffer bytes = new JsonObject(body).toBuffer();
        return new Answered(bytes, true, !body.containsKey("errors"), revision, pinned, tag(bytes), null);
    }

    /** The operation did not run, for this reason. */
    static Answered refused(Problem problem) {
        Buffer body = new JsonObject(Map.of("errors", List.of(Faults.specification(problem)))).toBuffer();
        return new Answered(body, false, false, 0, false, "", problem);
    }

    static Answered refused(List<Map<String, Object>> errors) {
        return new Answered(new JsonObject(Map.of("errors", errors)).toBuffer(), false, false, 0, false, "", null);
    }

    private static String tag(Buffer bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
