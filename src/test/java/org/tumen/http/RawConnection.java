package org.tumen.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A connection that sends what it is told, byte for byte, as a client that breaks the protocol would. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;

    RawConnection(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Upgraded, without a message yet. */
    static RawConnection upgraded(int port) {
        var connection = new RawConnection(port);
        connection.send("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
        var head = connection.head();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new IllegalStateException(head);
        }
        return connection;
    }

    RawConnection send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes; that the other side has closed is found when it is read. */
    RawConnection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // whoever reads will see
        }
        return this;
    }

    /** Sends a piece again and again until the other side has closed; how many bytes that took, or the most. */
    long pour(String piece, long most) {
        var bytes = piece.getBytes(StandardCharsets.UTF_8);
        for (var sent = 0L; sent < most; sent += bytes.length) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException closed) {
                return sent;
            }
        }
        return most;
    }

    /** Sends a masked frame whose length is that of its payload. */
    RawConnection frame(int first, byte[] payload) {
        return frame(first, payload, payload.length, true);
    }

    /** @param first its first byte: FIN, three reserved bits, and the opcode */
    RawConnection frame(int first, byte[] payload, long length, boolean masked) {
        var frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        var bit = masked ? 0x80 : 0;
        if (length >= 0 && length < 126) {
            frame.put((byte) (bit | length));
        } else if (length >= 0 && length < 65_536) {
            frame.put((byte) (bit | 126)).putShort((short) length);
        } else {
            frame.put((byte) (bit | 127)).putLong(length);
        }
        if (masked) {
            frame.put(MASK);
        }
        for (var at = 0; at < payload.length; at++) {
            frame.put((byte) (payload[at] ^ (masked ? MASK[at % 4] : 0)));
        }
        var sent = new byte[frame.flip().remaining()];
        frame.get(sent);
        return send(sent);
    }

    /** Everything up to the empty line after a head. */
    String head() {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Everything until the other side closes. */
    String rest() {
        var rest = new ByteArrayOutputStream();
        for (var next = read(); next >= 0; next = read()) {
            rest.write(next);
        }
        return rest.toString(StandardCharsets.UTF_8);
    }

    /** The text of the next frame; of a close frame its code and reason, and of a control frame its name. */
    String next() {
        var first = read();
        if (first < 0) {
            return "gone";
        }
        var length = read();
        if (length == 126) {
            length = read() << 8 | read();
        }
        var payload = ByteBuffer.allocate(length);
        while (payload.hasRemaining()) {
            payload.put((byte) read());
        }
        payload.flip();
        return switch (first & 15) {
            case 8 ->
                payload.hasRemaining() ? payload.getShort() + " " + StandardCharsets.UTF_8.decode(payload) : "closed";
            case 9 -> "ping " + StandardCharsets.UTF_8.decode(payload);
            case 10 -> "pong " + StandardCharsets.UTF_8.decode(payload);
            default -> StandardCharsets.UTF_8.decode(payload).toString();
        };
    }

    /** A byte; -1 when the other side has closed or cut the connection. */
    private int read() {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException silent) {
            throw new UncheckedIOException(silent);
        } catch (IOException cut) {
            return -1;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
