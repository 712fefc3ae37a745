package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.tumen.graph.Answered;

/**
 * A GraphQL answer as JSON.
 *
 * @param executed false when the request failed before execution, so that the answer has no data
 * @param whole whether it has no errors
 * @param tag a hash of the body; empty when it cannot be asked for again
 * @param headers the revision and how long the answer may be kept
 */
public record Answer(Buffer body, boolean executed, boolean whole, String tag, Map<String, String> headers) {
    /** The revision that an answer sees; in a request, the revision that the answer must see at least. */
    static final String REVISION = "Tumen-Revision";

    private static final String HEAD = "no-cache";
    private static final String PINNED = "max-age=60";

    /** Never immutable: what was sent cannot be called back. */
    public static Answer of(Answered answered) {
        if (!answered.executed()) {
            return new Answer(answered.body(), false, false, "", Map.of("Cache-Control", "no-store"));
        }
        return new Answer(
                answered.body(),
                true,
                answered.keepable(),
                answered.tag(),
                Map.of(
                        REVISION,
                        Integer.toString(answered.revision()),
                        "Cache-Control",
                        answered.keepable() && answered.pinned() ? PINNED : HEAD));
    }
}
