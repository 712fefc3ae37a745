package org.tumen.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumen.cite.Notice;

/** Everything that the program answers over HTTP, in the order in which it is tried. */
public record Routes(
        Health health,
        Metrics metrics,
        @Nullable Token token,
        @Nullable GraphiqlPage graphiql,
        @Nullable Explorer explorer,
        Sockets sockets,
        List<Part> parts,
        Notice notice) {

    /** Answers some addresses of its own. */
    interface Part {
        void mount(Router router);
    }

    private static final String ADDRESSES =
            "Tumen\n\nGraphQL  /graphql\nFiles    /export/persons.csv\nHealth   /health/ready\nMetrics  /metrics\n\n";

    Router router(Vertx vertx) {
        var router = Router.router(vertx);
        router.route().handler(new RequestLog());
        router.route().handler(new Manners());
        router.route().handler(Patience::headed);
        router.route().handler(new Wellformed(token == null ? explorer : null));
        router.route().handler(new CrossOrigin(sockets.origins()));
        new Faults().mount(router);
        health.mount(router);
        if (token != null) {
            router.route().handler(new TokenGate(token));
        }
        metrics.mount(router);
        sockets.mount(router, GraphRoute.PATH);
        new GraphRoute(sockets).mount(router);
        if (explorer != null) {
            explorer.mount(router);
        }
        parts.forEach(part -> part.mount(router));
        if (graphiql != null) {
            graphiql.mount(router);
        }
        router.get("/").method(HttpMethod.HEAD).handler(context -> {
            if (graphiql != null && explorer == null) {
                context.redirect("/graphiql/");
                return;
            }
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(ADDRESSES + notice.text() + "\n");
        });
        if (explorer != null) {
            explorer.mountLast(router);
        }
        return router;
    }
}
