package org.tumen.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the messages of a socket together of their frames (RFC 6455, section 5.4). Vert.x' own way loses a message whose first
 * frame is empty, and takes text that is not UTF-8.
 */
final class Messages {
    private final int most;
    private final Consumer<String> onText;
    private final Consumer<Closing> onFault;
    private @Nullable Buffer begun;
    private boolean text;

    /**
     * @param most bytes of a message
     * @param onFault told why no more messages can be taken
     */
    Messages(int most, Consumer<String> onText, Consumer<Closing> onFault) {
        this.most = most;
        this.onText = onText;
        this.onFault = onFault;
    }

    /** Takes a frame; those that control the socket are none of a message. */
    void take(WebSocketFrame frame) {
        if (frame.isText() || frame.isBinary()) {
            text = frame.isText();
            begun = Buffer.buffer();
        } else if (!frame.isContinuation() || begun == null) {
            return;
        }
        if (begun.length() + frame.binaryData().length() > most) {
            begun = null;
            onFault.accept(Closing.TOO_LARGE);
            return;
        }
        begun.appendBuffer(frame.binaryData());
        if (frame.isFinal()) {
            whole(begun);
            begun = null;
        }
    }

    private void whole(Buffer message) {
        if (!text) {
            onFault.accept(Closing.invalid("The message is not text"));
            return;
        }
        var told = JsonText.utf8(message);
        if (told == null) {
            onFault.accept(Closing.NOT_UTF_8);
            return;
        }
        onText.accept(told);
    }
}
