package org.tumen.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Everything that the program answers over HTTP, in the order in which it is tried. */
public record Routes(
        Queries queries,
        Duration executionLimit,
        Health health,
        Metrics metrics,
        @Nullable Token token,
        @Nullable GraphiqlPage graphiql,
        @Nullable Sockets sockets) {

    private static final String ADDRESSES = "Tumen\n\nGraphQL  /graphql\nHealth   /health/ready\nMetrics  /metrics\n";

    Router router(Vertx vertx) {
        var router = Router.router(vertx);
        router.route().handler(new RequestLog());
        new Faults().mount(router);
        health.mount(router);
        if (token != null) {
            router.route().handler(new TokenGate(token));
        }
        metrics.mount(router);
        if (sockets != null) {
            sockets.mount(router, GraphRoute.PATH);
        }
        new GraphRoute(queries, executionLimit).mount(router);
        if (graphiql != null) {
            graphiql.mount(router);
        }
        router.get("/").handler(context -> {
            if (graphiql != null) {
                context.redirect("/graphiql/");
                return;
            }
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(ADDRESSES);
        });
        return router;
    }
}
