package org.tumen.graph;

import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/** One answer in the making, and how many wait for it; without any its statements are cancelled. */
final class Work {
    private int waiting;
    private boolean abandoned;
    private final Promise<Void> over = Promise.promise();
    private @Nullable Snapshot snapshot;

    synchronized void join() {
        waiting++;
    }

    /** Whether that was the last. */
    synchronized boolean leave() {
        waiting--;
        return waiting == 0;
    }

    /** All who wait for it, as one caller from an address. */
    Caller caller(String address) {
        return new Caller(address, over.future());
    }

    /** Where it reads; what nobody waits for reads nothing. */
    synchronized Snapshot reads(Snapshot own) {
        snapshot = own;
        if (abandoned) {
            own.cancel();
        }
        return own;
    }

    void abandon() {
        synchronized (this) {
            abandoned = true;
            if (snapshot != null) {
                snapshot.cancel();
            }
        }
        over.complete();
    }
}
