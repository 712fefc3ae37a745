package org.tumen;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a port that can swallow everything and say nothing, like a network that drops packets. Who was connected before
 * or while it did is never served again, and never told.
 */
final class BlackHole implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger holes = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int target;
    private volatile boolean open;

    BlackHole(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nothing gets through. */
    void begin() {
        holes.incrementAndGet();
        open = true;
    }

    /** Who connects from now on is served. */
    void end() {
        open = false;
    }

    private void accept() throws IOException {
        while (true) {
            var here = door.accept();
            sockets.add(here);
            if (open) {
                continue;
            }
            var there = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(there);
            start(() -> forward(here, there));
            start(() -> forward(there, here));
        }
    }

    /** The end of one side is the other's too, but for what stood when a hole began. */
    private void forward(Socket from, Socket to) throws IOException {
        var time = holes.get();
        try {
            var buffer = new byte[65_536];
            for (var read = from.getInputStream().read(buffer);
                    read > 0 && time == holes.get();
                    read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
            }
        } finally {
            if (time == holes.get()) {
                from.close();
                to.close();
            }
        }
    }

    /** What reads or writes until its sockets are closed. */
    private interface Loop {
        void run() throws IOException;
    }

    private static void start(Loop loop) {
        var thread = new Thread(() -> {
            try {
                loop.run();
            } catch (IOException closed) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
