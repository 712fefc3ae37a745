package org.tumen.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked again stays, however much is asked once. */
class KeptTest {
    private static final int PINS = 1_000_000;
    private static final long BYTES = 8_000_000;
    private static final int ANSWER = 4_000;
    /** More pins come between two hot questions than the store has room for. */
    private static final int BETWEEN = 2_500;

    private static final UUID EPOCH = new UUID(1, 2);
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final String HOT = "{ defectors { nodes { label } } }";

    private final Kept kept = new Kept(BYTES, new SimpleMeterRegistry());
    private final Answered answer = Answered.of(
            new JsonObject().put("data", Buffer.buffer(new byte[ANSWER])).getMap(), 1, true);

    @Test
    void aMillionDistinctPinsLeaveAHotQuestionItsAnswer() {
        var asked = 0;
        var missed = new AtomicInteger();
        for (var pin = 0; pin < PINS; pin++) {
            ask(new Kept.Key(EPOCH, pin, FIRST_DAY.plusDays(pin), HOT, null, "{}"), () -> {});
            if (pin % BETWEEN == 0) {
                asked++;
                ask(new Kept.Key(EPOCH, PINS, FIRST_DAY, HOT, null, "{}"), missed::incrementAndGet);
            }
        }
        assertTrue(missed.get() < asked / 10, missed + " of " + asked + " hot questions were computed again");
    }

    /** "Aa" and "BB" have the same hash, so both keys lie at one place of the store. */
    @Test
    void whatComputesAnAnswerMayStartAnother() {
        Future<Void> gone = Promise.<Void>promise().future();
        Future<Answered> one = kept.get(
                new Kept.Key(EPOCH, 1, FIRST_DAY, "{Aa}", null, "{}"),
                gone,
                work -> kept.get(
                        new Kept.Key(EPOCH, 1, FIRST_DAY, "{BB}", null, "{}"),
                        gone,
                        other -> Future.succeededFuture(answer)));
        assertTrue(one.succeeded());
    }

    /** Asks for an answer that is there a moment after it was asked for, as a database's is. */
    private void ask(Kept.Key key, Runnable missed) {
        Promise<Answered> made = Promise.promise();
        Future<Answered> told = kept.get(key, Promise.<Void>promise().future(), work -> {
            missed.run();
            return made.future();
        });
        made.complete(answer);
        assertTrue(told.succeeded());
    }
}
