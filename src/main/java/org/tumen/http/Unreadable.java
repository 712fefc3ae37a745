package org.tumen.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Answers what is not HTTP enough to have a route, in the form of all other refusals; then the connection ends. */
final class Unreadable implements Handler<HttpServerRequest> {
    @Override
    public void handle(HttpServerRequest request) {
        var refusal = refusal(request.decoderResult().cause());
        var response = request.response();
        Manners.teach(response);
        response.setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.JSON.header())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(refusal.body(RequestLog.fresh()))
                .onComplete(sent -> request.connection().close());
    }

    private static Refusal refusal(@Nullable Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Refusal.LONG_ADDRESS;
        }
        return cause instanceof TooLongHttpHeaderException
                ? Refusal.LONG_HEADERS
                : Refusal.badRequest("The request cannot be read.");
    }
}
