package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import org.tumen.graph.Answered;
import org.tumen.graph.Problem.Code;

/**
 * A GraphQL answer as JSON.
 *
 * @param executed false when the request failed before execution, so that the answer has no data
 * @param whole whether it has no errors
 * @param tag a hash of the body; empty when it cannot be asked for again
 * @param headers the revision and how long the answer may be kept
 * @param status of the response; 0 where it follows from the rest
 */
public record Answer(
        Buffer body, boolean executed, boolean whole, String tag, Map<String, String> headers, int status) {
    /** The revision that an answer sees; in a request, the revision that the answer must see at least. */
    static final String REVISION = "Tumen-Revision";

    static final String HEAD = "no-cache";
    static final String PINNED = "max-age=60";

    /** Never immutable: what was sent cannot be called back. */
    public static Answer of(Answered answered) {
        if (!answered.executed()) {
            return refused(answered);
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
                        answered.keepable() && answered.pinned() ? PINNED : HEAD),
                0);
    }

    /** What is no fault of the question has a status of its own, whatever type is asked for. */
    private static Answer refused(Answered answered) {
        var problem = answered.problem();
        var status = problem == null ? 0 : status(problem.code());
        var retry = problem == null ? null : problem.extensions().get("retryAfter");
        var headers = new HashMap<>(Map.of("Cache-Control", "no-store"));
        if (status == 429 || status == 503) {
            headers.put("Retry-After", String.valueOf(retry == null ? 1 : retry));
        }
        return new Answer(answered.body(), false, false, "", headers, status);
    }

    static int status(Code code) {
        return switch (code) {
            case LIMITED -> 429;
            case UNAVAILABLE, TIMEOUT -> 503;
            case INTERNAL -> 500;
            default -> 0;
        };
    }
}
