package org.tumen.graph;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tumen.graph.Problem.Code;

/**
 * Lets what takes long take turns with the operations, step by step: each step runs when one of them might, counts as much
 * against the address, and is waited for rather than refused once the work has begun.
 */
public final class Turns {
    private static final long PAUSE_MILLIS = 200;

    private final Admission admission;
    private final Rates rates;
    private final Shares shares;

    Turns(Admission admission, Rates rates, Shares shares) {
        this.admission = admission;
        this.rates = rates;
        this.shares = shares;
    }

    /** The first step, which is refused as an operation would be. */
    public <T> Future<T> first(Caller caller, Supplier<Future<T>> step) {
        return Future.succeededFuture().compose(begun -> {
            rates.check(caller.address());
            return admission.admit(caller, step).timeout(shares.execution().toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    /** A later step, which waits as long as it must: nobody is served by half of a file. */
    public <T> Future<T> next(Vertx vertx, Caller caller, Supplier<Future<T>> step) {
        return first(caller, step)
                .recover(failure -> mayWait(failure) && !caller.gone().isComplete()
                        ? vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).compose(later -> next(vertx, caller, step))
                        : Future.failedFuture(failure));
    }

    /** Counts what a step has read. */
    public void read(Caller caller, long rows) {
        rates.take(caller.address(), rows);
    }

    private static boolean mayWait(Throwable failure) {
        return failure instanceof Problem problem
                && (problem.code() == Code.LIMITED || problem.code() == Code.UNAVAILABLE);
    }
}
