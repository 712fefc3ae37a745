package org.tumen.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request to open a socket must have (RFC 6455, section 4.2.1), since Vert.x takes older drafts and any key. */
final class Handshake {
    static final String VERSION = "13";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private Handshake() {}

    /** Whether the request asks for a socket at all. */
    static boolean isAsked(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** Why no socket is opened; null when one is. */
    static @Nullable Refusal problem(HttpServerRequest request) {
        var connection = String.join(",", request.headers().getAll(HttpHeaders.CONNECTION));
        if (request.version() != HttpVersion.HTTP_1_1
                || Arrays.stream(connection.split(","))
                        .noneMatch(token -> token.strip().equalsIgnoreCase("upgrade"))) {
            return Refusal.badRequest("A socket is asked for with 'Connection: Upgrade' of HTTP/1.1.");
        }
        if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            return Refusal.WEBSOCKET_VERSION;
        }
        var key = request.getHeader("Sec-WebSocket-Key");
        return key != null && KEY.matcher(key).matches()
                ? null
                : Refusal.badRequest("The header Sec-WebSocket-Key must be 16 bytes in Base64.");
    }
}
