package org.tumen.export;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Reads;
import org.tumen.db.Snapshot;
import org.tumen.graph.Caller;
import org.tumen.graph.Problem;
import org.tumen.graph.Turns;

/**
 * A file that somebody takes: its steps take turns with the operations, it ends when its taker is gone, and it is broken off
 * when something was expunged meanwhile.
 */
public final class Download implements Pieces {
    private final Pieces pieces;
    private final Snapshot snapshot;
    private final String address;
    private final Vertx vertx;
    private final Turns turns;
    private final Reads reads;
    private Promise<Void> gone = Promise.promise();
    private boolean begun;
    private long counted;

    Download(Export export, String address, Vertx vertx, Turns turns, Reads reads) {
        this.snapshot = export.snapshot();
        this.address = address;
        this.vertx = vertx;
        this.turns = turns;
        this.reads = reads;
        this.pieces = export.pieces().apply(this::step);
    }

    @Override
    public Future<@Nullable Buffer> next() {
        return pieces.next().compose(piece -> current().map(same -> piece));
    }

    String address() {
        return address;
    }

    /** Nobody takes it any more: what runs is cancelled, and nothing more is begun. */
    public synchronized void end() {
        gone.tryComplete();
        snapshot.cancel();
    }

    private <R> Future<R> step(Supplier<Future<R>> step) {
        Caller caller = caller();
        Supplier<Future<R>> whole = () -> current().compose(same -> step.get());
        Future<R> done = begun ? turns.next(vertx, caller, whole) : turns.first(caller, whole);
        begun = true;
        return done.onSuccess(result -> count(caller));
    }

    /** Each step waits with a promise of its own, so that a long file leaves nothing behind. */
    private synchronized Caller caller() {
        if (gone.future().isComplete()) {
            throw new CancellationException("nobody takes the file");
        }
        gone = Promise.promise();
        return new Caller(address, gone.future());
    }

    private void count(Caller caller) {
        long read = snapshot.read();
        turns.read(caller, read - counted);
        counted = read;
    }

    /** What was expunged is in no file from then on, not in one that was begun before, nor in a piece that lay ready. */
    private Future<Void> current() {
        return reads.head().map(head -> {
            if (!head.epoch().equals(snapshot.epoch())) {
                throw new Problem(
                        Problem.Code.CONFLICT, "The record has changed in all revisions; ask for the file anew.");
            }
            return null;
        });
    }
}
