package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever fails into an answer of ours; what went wrong inside goes to the log and nowhere else. */
final class Faults implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 415, 416, 417, 500);

    void mount(Router router) {
        router.route().failureHandler(this);
        STATUSES.forEach(status -> router.errorHandler(status, this));
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException) {
            return; // nobody is there to be answered
        }
        RequestLog.begin(context); // what the router itself refuses has passed no handler
        Manners.teach(context.response());
        if (context.failure() instanceof BadRequest bad) {
            Patience.refused(context);
            Refusal.badRequest(bad.getMessage()).send(context);
            return;
        }
        switch (context.statusCode()) {
            case 400 -> Refusal.badRequest("The request cannot be read.").send(context);
            case 404 -> Refusal.NOT_FOUND.send(context);
            case 405, 406, 415, 416 -> {
                context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
                Refusal.METHOD.send(context);
            }
            case 413 -> Refusal.TOO_LARGE.close(context);
            case 417 -> Refusal.EXPECTATION.send(context);
            default -> internal(context);
        }
    }

    private static void internal(RoutingContext context) {
        RequestLog.within(context, () -> LOG.error("a request failed", context.failure()));
        Refusal.internal(RequestLog.id(context)).send(context);
    }
}
