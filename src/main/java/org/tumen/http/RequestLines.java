package org.tumen.http;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.EchoEncoder;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes what is told of requests to standard output on a thread of its own, all of a twentieth of a second at once: to wake
 * the thread and to write for each line costs a fifth of a kept answer. Whoever reads the lines slowly holds up no answer;
 * what a full queue does not take is lost.
 */
public final class RequestLines extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final int MOST = 8192;
    private static final int MILLIS = 50;

    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(RequestLines::thread);
    private Encoder<ILoggingEvent> encoder = new EchoEncoder<>();

    public void setEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (waiting.offer(line) && due.compareAndSet(false, true)) {
            writer.schedule(this::write, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        due.set(false); // first: a line that comes now is written now or asks for the next time
        var lines = new ArrayList<ILoggingEvent>();
        waiting.drainTo(lines);
        var bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(encoder.encode(line)));
        System.out.writeBytes(bytes.toByteArray());
        System.out.flush();
    }

    @Override
    public void stop() {
        super.stop();
        writer.shutdown();
        write();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "request lines");
        thread.setDaemon(true);
        return thread;
    }
}
