package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Closes every route that is mounted after it to whoever does not show the token; who reads pages is told on one. */
final class TokenGate implements Handler<RoutingContext> {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>A private server \u00b7 Tumen</title>
            </head>
            <body>
            <main>
            <h1>This server is private</h1>
            <p>It answers whoever shows its token, which the people who run it give out.</p>
            <p>A program sends the token with each request:</p>
            <pre>curl -H "Authorization: Bearer TOKEN" ADDRESS</pre>
            <p>A browser cannot do so by itself. Let a proxy on your own machine, or an extension of the browser, add this header
            to what it sends here; then these pages open as those of a public server do.</p>
            </main>
            </body>
            </html>
            """;

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
        if (Explorer.wantsPage(context)) {
            Explorer.headers(context.response())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .setStatusCode(Refusal.NO_TOKEN.status())
                    .end(PAGE);
            return;
        }
        Refusal.NO_TOKEN.send(context);
    }
}
