package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * A GraphQL answer as JSON. {@code executed} is false when the request failed before execution, so that the answer
 * has no data; {@code headers} may hold ETag and Cache-Control.
 */
public record Answer(Buffer body, boolean executed, Map<String, String> headers) {
    public Answer(Buffer body, boolean executed) {
        this(body, executed, Map.of());
    }
}
