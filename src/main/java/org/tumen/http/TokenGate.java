package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Closes every route that is mounted after it to whoever does not show the token. */
final class TokenGate implements Handler<RoutingContext> {
    private final Token token;

    TokenGate(Token token) {
        this.token = token;
    }

    @Override
    public void handle(RoutingContext context) {
        if (token.opens(context.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            context.next();
            return;
        }
        context.response().putHeader("WWW-Authenticate", "Bearer realm=\"tumen\"");
        Refusal.NO_TOKEN.send(context);
    }
}
