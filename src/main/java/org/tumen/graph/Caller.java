package org.tumen.graph;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * Who waits for an answer.
 *
 * @param address whose limits it counts against; empty for nobody's
 * @param gone completes when nobody waits any more
 */
public record Caller(String address, Future<Void> gone) {
    /** Somebody who waits for ever and counts against nobody's limits. */
    public static final Caller NOBODY = new Caller("", Promise.<Void>promise().future());
}
