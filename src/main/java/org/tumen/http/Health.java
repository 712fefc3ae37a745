package org.tumen.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells an orchestrator whether the program runs and whether it can answer; open to everybody, and says no more. */
public final class Health {
    private static final int LIMIT_SECONDS = 1;

    private final Supplier<Future<Void>> database;

    /** Takes how to ask the database for a sign of life. */
    public Health(Supplier<Future<Void>> database) {
        this.database = database;
    }

    void mount(Router router) {
        router.get("/health/live").method(HttpMethod.HEAD).handler(context -> send(context, true));
        router.get("/health/ready").method(HttpMethod.HEAD).handler(this::ready);
    }

    private void ready(RoutingContext context) {
        database.get().timeout(LIMIT_SECONDS, TimeUnit.SECONDS).onComplete(answer -> send(context, answer.succeeded()));
    }

    private static void send(RoutingContext context, boolean up) {
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.JSON.header())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject().put("status", up ? "UP" : "DOWN").toBuffer());
    }
}
