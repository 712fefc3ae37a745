package org.tumen.http;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The transport of one socket. It says when the other side does not read what it was sent, takes nothing from it until it
 * does, and gives it up when that takes too long. Everything happens on the socket's event loop.
 */
final class Wire {
    private static final int SILENT_PINGS = 2;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private final Context context;
    private final SocketLimits limits;
    private final Timers timers;
    private @Nullable Closing closing;
    private boolean closed;
    private boolean full;
    private long stall;
    private boolean resting;
    private long second;
    private int taken;
    private int silent;

    /** @param connection what the socket was upgraded from */
    Wire(ServerWebSocket socket, HttpConnection connection, Vertx vertx, SocketLimits limits) {
        this.socket = socket;
        this.connection = connection;
        this.context = vertx.getOrCreateContext();
        this.limits = limits;
        this.timers = new Timers(vertx);
    }

    /**
     * Begins to listen.
     *
     * @param onDrain called when the socket was full and is not any more
     * @param onClose called once, at the end
     */
    void open(Consumer<String> onMessage, Runnable onDrain, Runnable onClose) {
        var messages = new Messages(limits.message(), text -> received(text, onMessage), this::close);
        socket.frameHandler(frame -> {
            silent = 0;
            if (isOpen()) {
                messages.take(frame);
                isFull();
            }
        });
        socket.exceptionHandler(this::failed);
        socket.drainHandler(drained -> drained(onDrain));
        socket.shutdownHandler(stopping -> close(Closing.GOING_AWAY));
        socket.closeHandler(gone -> {
            closed = true;
            timers.close();
            onClose.run();
        });
        timers.every(limits.ping(), this::ping);
    }

    private void received(String text, Consumer<String> onMessage) {
        var now = System.nanoTime();
        if (now - second > SECOND.toNanos()) {
            second = now;
            taken = 0;
        }
        taken++;
        if (taken > limits.messages()) {
            rest(SECOND);
        }
        onMessage.accept(text);
    }

    /** Takes nothing from the other side for so long, unless it rests already. */
    void rest(Duration time) {
        if (resting || !isOpen() || time.toMillis() == 0) {
            return;
        }
        resting = true;
        socket.pause();
        timers.after(time, () -> {
            resting = false;
            flow();
        });
    }

    private void flow() {
        if (!full && !resting) {
            socket.resume();
        }
    }

    /** The timers that end with the socket. */
    Timers timers() {
        return timers;
    }

    /** Does the work later on the socket's event loop, even when it is closed by then; may be called from anywhere. */
    void later(Runnable work) {
        context.runOnContext(now -> work.run());
    }

    boolean isOpen() {
        return closing == null && !closed && !socket.isClosed();
    }

    /** Whether nothing should be written for now. */
    boolean isFull() {
        if (!isOpen()) {
            return true;
        }
        if (!full && socket.writeQueueFull()) {
            full = true;
            socket.pause();
            stall = timers.after(limits.stall(), () -> close(Closing.STALLED));
        }
        return full;
    }

    void send(String text) {
        if (isOpen()) {
            socket.writeTextMessage(text);
        }
    }

    /** Says why, and ends; whoever does not take note is cut off. */
    void close(Closing why) {
        if (!isOpen()) {
            return;
        }
        closing = why;
        timers.close();
        socket.resume();
        socket.close((short) why.code(), why.reason());
        timers.after(limits.linger(), this::cut);
    }

    /** The code that it was closed with, by whichever side. */
    int code() {
        Closing why = closing;
        if (why != null) {
            return why.code();
        }
        var code = socket.closeStatusCode();
        return code == null ? 0 : code;
    }

    /** Our close frame waits behind what is not read, and Vert.x for the other's; the first handler waits for nobody. */
    private void cut() {
        if (!closed) {
            ((ConnectionBase) connection).channel().pipeline().firstContext().close();
        }
    }

    private void drained(Runnable onDrain) {
        if (full && isOpen()) {
            full = false;
            timers.stop(stall);
            flow();
            onDrain.run();
        }
    }

    private void ping() {
        if (isFull()) {
            return;
        }
        silent++;
        if (silent > SILENT_PINGS) {
            close(Closing.SILENT);
            return;
        }
        socket.writePing(Buffer.buffer());
    }

    /** Netty tells of a frame that breaks the protocol; the connection is closed right after, so this must not wait. */
    private void failed(Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException broken) {
            close(Closing.of(broken.closeStatus()));
        } else {
            close(failure instanceof TooLongFrameException ? Closing.TOO_LARGE : Closing.FAULT);
        }
        ((ConnectionBase) connection).channel().flush();
    }
}
