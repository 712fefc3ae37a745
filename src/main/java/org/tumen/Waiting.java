package org.tumen;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Progress;

/** Shows whoever waits for a command how far it is: a bar on a terminal, else a line every few seconds. */
final class Waiting implements Progress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean terminal;
    private long start;
    private long told;
    private String work = "";
    private @Nullable ProgressBar bar;

    Waiting(PrintWriter err) {
        this(err, System.console() != null);
    }

    Waiting(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void at(String step, long done, long all) {
        var now = System.nanoTime();
        if (start == 0) {
            start = now;
            told = now;
        }
        if (now - start < PATIENCE.toNanos()) {
            return;
        }
        if (terminal) {
            bar(step, all).stepTo(done);
        } else if (now - told >= BETWEEN_LINES.toNanos()) {
            told = now;
            err.println(step + ": " + done + " of " + all);
            err.flush();
        }
    }

    private ProgressBar bar(String step, long all) {
        if (bar == null || !step.equals(work)) {
            close();
            work = step;
            bar = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(all)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
        return bar;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
