package org.tumen.http;

import io.vertx.core.Future;

/** What answers GraphQL requests; a failed future is a fault of ours and is never shown. */
@FunctionalInterface
public interface Queries {
    Future<Answer> execute(GraphRequest request);
}
