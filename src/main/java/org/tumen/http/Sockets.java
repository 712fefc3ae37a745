package org.tumen.http;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.graph.Subscriptions;

/**
 * Operations under way one beside the other, and GraphQL over WebSocket, at the same address as over HTTP; whoever may come
 * in is asked before the upgrade.
 */
public record Sockets(
        Queries queries,
        Subscriptions subscriptions,
        Persisted persisted,
        Origins origins,
        Intake intake,
        Duration executionLimit,
        SocketLimits limits) {
    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String SUBPROTOCOL = "graphql-transport-ws";
    private static final int CLOSING_SECONDS = 5;

    /** What a listener must be told so that it takes sockets. Not compressed: that takes 300 KB for each. */
    static HttpServerOptions options(HttpServerOptions options) {
        return options.addWebSocketSubProtocol(SUBPROTOCOL)
                .setMaxWebSocketFrameSize(SocketLimits.STANDARD.message())
                .setMaxWebSocketMessageSize(SocketLimits.STANDARD.message())
                .setWebSocketClosingTimeout(CLOSING_SECONDS)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    void mount(Router router, String path) {
        router.get(path).handler(context -> {
            if (!Handshake.isAsked(context.request())) {
                context.next();
                return;
            }
            var problem = Handshake.problem(context.request());
            if (problem != null) {
                problem.send(context);
                return;
            }
            var address = intake.addresses().of(context.request());
            if (!intake.sockets().enter(address)) {
                Refusal.MANY_SOCKETS.send(context);
                return;
            }
            context.request()
                    .toWebSocket()
                    .onSuccess(socket -> opened(context, socket, address))
                    .onFailure(failure -> {
                        intake.sockets().leave(address);
                        Refusal.badRequest("The upgrade cannot be read.").send(context);
                    });
        });
    }

    /** An operation that tells this audience; it begins when it is woken. */
    Underway operation(Audience audience, GraphRequest request) {
        return subscriptions.isMeant(request.asked())
                ? new Follower(audience, this, request)
                : new Question(audience, this, request);
    }

    private void opened(RoutingContext context, ServerWebSocket socket, String address) {
        Patience.release(context.request().connection());
        if (socket.isClosed()) {
            intake.sockets().leave(address);
            return;
        }
        var wire = new Wire(socket, context.request().connection(), context.vertx(), limits);
        var id = RequestLog.id(context);
        var start = System.nanoTime();
        new Socket(wire, this, id, address).start(() -> {
            intake.sockets().leave(address);
            RequestLog.within(
                    context,
                    () -> LOG.info(
                            "event=socket code={} ms={}",
                            wire.code(),
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        });
        if (!SUBPROTOCOL.equals(socket.subProtocol())) {
            wire.close(Closing.SUBPROTOCOL);
            return;
        }
        if (!origins.mayOpen(context.request())) {
            wire.close(Closing.ORIGIN);
        }
    }
}
