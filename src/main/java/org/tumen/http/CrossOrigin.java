package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets pages of listed origins ask (the CORS protocol of the Fetch standard). Never with credentials: the server knows no
 * cookies, and a token is in a header that the page sets itself. A preflight carries no token, so it is answered first.
 */
final class CrossOrigin implements Handler<RoutingContext> {
    private static final String EXPOSED =
            "Content-Disposition, ETag, Link, Retry-After, Tumen-Contact, Tumen-Revision, X-Request-Id";
    private static final String METHODS = "GET, HEAD, POST";
    private static final String HEADERS =
            "Accept, Apollo-Require-Preflight, Authorization, Content-Type, GraphQL-Require-Preflight, If-None-Match, "
                    + "Tumen-Revision, X-Request-Id";
    private static final String DAY = "86400";

    private final Origins origins;

    CrossOrigin(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void handle(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        var headers = context.response().headers();
        if (!origins.isAny() && !origins.listed().isEmpty()) {
            headers.add(HttpHeaders.VARY, "Origin");
        }
        if (origin == null || !origins.allows(origin)) {
            context.next();
            return;
        }
        headers.set("Access-Control-Allow-Origin", origins.isAny() ? "*" : origin)
                .set("Access-Control-Expose-Headers", EXPOSED);
        if (!isPreflight(context)) {
            context.next();
            return;
        }
        headers.set("Access-Control-Allow-Methods", METHODS)
                .set("Access-Control-Allow-Headers", HEADERS)
                .set("Access-Control-Max-Age", DAY);
        context.response().setStatusCode(204).end();
    }

    private static boolean isPreflight(RoutingContext context) {
        return context.request().method().equals(HttpMethod.OPTIONS)
                && context.request().headers().contains("Access-Control-Request-Method");
    }
}
