package org.tumen.http;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.charset.StandardCharsets;

/** Why a socket is closed: a code of graphql-transport-ws, or of RFC 6455 where it has none, and a sentence. */
record Closing(int code, String reason) {
    static final Closing GOING_AWAY = new Closing(1001, "The server stops");
    static final Closing PROTOCOL = new Closing(1002, "The frame is none of RFC 6455");
    static final Closing NOT_UTF_8 = new Closing(1007, "The text is not UTF-8");
    static final Closing TOO_LARGE = new Closing(1009, "The message is larger than 1 MB");
    static final Closing FAULT = new Closing(1011, "Something went wrong on our side");
    static final Closing STALLED = new Closing(1013, "What was sent is not read; come back with sinceRevision");
    static final Closing SILENT = new Closing(1013, "Pings are not answered");
    static final Closing UNAUTHORIZED = new Closing(4401, "Unauthorized");
    static final Closing ORIGIN = new Closing(4403, "Forbidden: pages of this origin may not open a socket");
    static final Closing SUBPROTOCOL = new Closing(4406, "Subprotocol not acceptable");
    static final Closing NO_INIT = new Closing(4408, "Connection initialisation timeout");
    static final Closing MANY_INITS = new Closing(4429, "Too many initialisation requests");

    private static final int MOST_BYTES = 123;

    static Closing tooMany(SocketLimits limits) {
        return new Closing(
                1008,
                "At most " + limits.operations() + " operations of " + limits.characters()
                        + " characters together may be under way on a socket");
    }

    /** For a frame that is none. */
    static Closing of(WebSocketCloseStatus status) {
        if (status.code() == TOO_LARGE.code) {
            return TOO_LARGE;
        }
        return status.code() == NOT_UTF_8.code ? NOT_UTF_8 : PROTOCOL;
    }

    static Closing invalid(String sentence) {
        return new Closing(4400, shortened(sentence));
    }

    static Closing duplicate(String id) {
        return new Closing(4409, shortened("Subscriber for " + id + " already exists"));
    }

    /** A reason has at most 123 bytes (RFC 6455, section 5.5). */
    private static String shortened(String reason) {
        var text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return text;
    }
}
