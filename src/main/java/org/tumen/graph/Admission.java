package org.tumen.graph;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many operations run at once and some wait; whoever comes then is refused at once. Addresses take turns, so that
 * one that asks for much waits longer than one that asks for little. Nobody waits longer than a second. A rush may wait
 * whole; where the waiting does not end, only half as many, so that those that are answered are answered soon.
 */
final class Admission {
    private static final int PATIENCE_SECONDS = 1;
    private static final long RUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Shares shares;
    private final Map<String, Integer> under = new HashMap<>();
    private final Map<String, Deque<Waiting>> queues = new LinkedHashMap<>();
    private int running;
    private int waiting;
    private long waitingSince;

    /** Work that waits for its turn. */
    private record Waiting(Promise<Void> turn) {}

    Admission(Shares shares, MeterRegistry registry) {
        this.shares = shares;
        Gauge.builder("tumen.operations.running", this, own -> own.running)
                .description("Operations that run")
                .register(registry);
        Gauge.builder("tumen.operations.waiting", this, own -> own.waiting)
                .description("Operations that wait for their turn")
                .register(registry);
    }

    /** Runs the work when its turn comes; fails at once with a {@link Problem} when too much is under way. */
    <T> Future<T> admit(Caller caller, Supplier<Future<T>> work) {
        Waiting mine = new Waiting(Promise.promise());
        enter(caller, mine);
        caller.gone().onComplete(gone -> leave(caller, mine));
        mine.turn.future().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).onFailure(late -> leave(caller, mine));
        return mine.turn.future().compose(turn -> {
            Future<T> done;
            try {
                done = work.get();
            } catch (RuntimeException failure) {
                done = Future.failedFuture(failure);
            }
            return done.onComplete(result -> next(caller));
        });
    }

    private void enter(Caller caller, Waiting mine) {
        synchronized (this) {
            int own = under.getOrDefault(caller.address(), 0);
            if (own >= shares.addressOperations() && !caller.address().isEmpty()) {
                throw Refusals.limited("operations under way", shares.addressOperations());
            }
            check();
            under.put(caller.address(), own + 1);
            if (running >= shares.operations()) {
                if (waiting == 0) {
                    waitingSince = System.nanoTime();
                }
                waiting++;
                queues.computeIfAbsent(caller.address(), absent -> new ArrayDeque<>())
                        .add(mine);
                return;
            }
            running++;
        }
        mine.turn.complete();
    }

    /** Fails with a {@link Problem} when whoever comes now can only be refused. */
    synchronized void check() {
        if (running >= shares.operations() && waiting >= mayWait()) {
            throw Refusals.busy();
        }
    }

    private int mayWait() {
        boolean rush = waiting == 0 || System.nanoTime() - waitingSince < RUSH_NANOS;
        return rush ? shares.waiting() : shares.waiting() / 2;
    }

    private void leave(Caller caller, Waiting mine) {
        synchronized (this) {
            Deque<Waiting> queue = queues.get(caller.address());
            if (queue == null || !queue.remove(mine)) {
                return;
            }
            waiting--;
            release(caller.address());
            if (queue.isEmpty()) {
                queues.remove(caller.address());
            }
        }
        mine.turn.fail(Refusals.busy());
    }

    private void next(Caller caller) {
        Waiting next;
        synchronized (this) {
            release(caller.address());
            next = first();
            if (next == null) {
                running--;
                return;
            }
            waiting--;
        }
        next.turn.complete();
    }

    /** The oldest of the address whose turn it is; the address goes to the end. */
    private @Nullable Waiting first() {
        Iterator<Map.Entry<String, Deque<Waiting>>> turns = queues.entrySet().iterator();
        if (!turns.hasNext()) {
            return null;
        }
        var turn = turns.next();
        Waiting next = turn.getValue().poll();
        turns.remove();
        if (!turn.getValue().isEmpty()) {
            queues.put(turn.getKey(), turn.getValue());
        }
        return next;
    }

    private void release(String address) {
        under.computeIfPresent(address, (own, count) -> count == 1 ? null : count - 1);
    }
}
