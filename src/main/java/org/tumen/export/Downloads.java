package org.tumen.export;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import org.tumen.db.Reads;
import org.tumen.graph.Refusals;
import org.tumen.graph.Turns;

/** The files that are under way: so many at once, and of one address a quarter of them. */
public final class Downloads {
    private final Turns turns;
    private final Reads reads;
    private final int most;
    private final Map<String, Integer> under = new HashMap<>();
    private int running;

    /** @param most how many at once */
    public Downloads(Turns turns, Reads reads, int most, MeterRegistry registry) {
        this.turns = turns;
        this.reads = reads;
        this.most = most;
        Gauge.builder("tumen.exports.running", this, own -> own.running)
                .description("Exports that are under way")
                .register(registry);
    }

    /**
     * Begins a file; each that is begun must be ended once.
     *
     * @param address whose limits it counts against; empty for nobody's
     * @throws org.tumen.graph.Problem when as many are under way as may be
     */
    public synchronized Download begin(Export export, String address, Vertx vertx) {
        int share = Math.max(1, most / 4);
        int own = under.getOrDefault(address, 0);
        if (!address.isEmpty() && own >= share) {
            throw Refusals.limited("exports under way", share);
        }
        if (running >= most) {
            throw Refusals.busy();
        }
        under.put(address, own + 1);
        running++;
        return new Download(export, address, vertx, turns, reads);
    }

    /** Ends a file, whether it is whole or not. */
    public void end(Download download) {
        download.end();
        synchronized (this) {
            running--;
            under.computeIfPresent(download.address(), (own, count) -> count == 1 ? null : count - 1);
        }
    }
}
