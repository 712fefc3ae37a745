package org.tumen.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of work on many ids when some of it goes wrong. */
class BatchesTest {
    private static final Long[] IDS = {1L, 2L, 3L, 4L, 5L};

    private final List<List<Long>> worked = new ArrayList<>();

    @Test
    void everyIdIsWorkedOnOnce() {
        assertTrue(Batches.of(IDS, 2, List.of(loading(), loading()), this::work).succeeded());
        assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L), List.of(5L)), worked);
    }

    /** A fault that only ends up in a log would leave whoever waits for the change waiting for ever. */
    @Test
    void workThatThrowsFailsTheWhole() {
        var fault = new IllegalStateException("a fault of ours");
        var done = Batches.of(IDS, 2, List.of(loading()), batch -> {
            if (batch[0] == 3) {
                throw fault;
            }
            return work(batch);
        });
        assertSame(fault, done.cause());
        assertEquals(List.of(List.of(1L, 2L)), worked);
    }

    @Test
    void loadingThatThrowsFailsTheWhole() {
        var fault = new IllegalStateException("a fault of ours");
        Function<Long[], Future<Long[]>> faulty = batch -> {
            if (batch[0] == 5) {
                throw fault;
            }
            return Future.succeededFuture(batch);
        };
        assertSame(fault, Batches.of(IDS, 2, List.of(faulty), this::work).cause());
    }

    private static Function<Long[], Future<Long[]>> loading() {
        return Future::succeededFuture;
    }

    private Future<Void> work(Long[] batch) {
        worked.add(List.of(batch));
        return Future.succeededFuture();
    }
}
