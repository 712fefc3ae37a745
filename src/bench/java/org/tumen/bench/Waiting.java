package org.tumen.bench;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;

/** Waits for what a program that may block has asked for. */
final class Waiting {
    private Waiting() {}

    static <T> T on(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
