package org.tumen.http;

import io.vertx.core.json.JsonArray;
import java.time.Duration;

/** Whom an operation tells what comes of it: one operation of a socket, or a stream of events. It has one event loop. */
interface Audience {
    /** Whether nothing should be said for now. */
    boolean isFull();

    /** Whether another query may be answered now. */
    boolean mayAsk();

    /** So many more queries are being answered. */
    void asking(int more);

    /** Does the work later on the event loop; the other side may be gone by then. */
    void later(Runnable work);

    /** Lets every operation go on where it can. */
    void wake();

    /** Does so after a while; once, however many ask. */
    void wakeAfter(Duration time);

    /** Sends what came of the operation, as JSON. */
    void tell(String payload);

    /** Ends an operation that did not run. */
    void refuse(JsonArray errors);

    /** Ends an operation that has told all. */
    void complete();
}
