package org.tumen.http;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The HTTP server on one event loop; all of them share the port. */
public final class Listener extends VerticleBase {
    private static final int LINE_LENGTH = 64 * 1024;
    private static final int IDLE_SECONDS = 75;
    private static final int DRAIN_SECONDS = 10;

    private final Routes routes;
    private final HttpServerOptions options;
    private final CompletableFuture<Integer> port;
    private @Nullable HttpServer server;

    private Listener(Routes routes, HttpServerOptions options, CompletableFuture<Integer> port) {
        this.routes = routes;
        this.options = options;
        this.port = port;
    }

    /** Listens on as many event loops as there are processors; gives the port, which is a free one for 0. */
    public static Future<Integer> deploy(Vertx vertx, Routes routes, String host, int port) {
        var options = Sockets.options(new HttpServerOptions())
                .setHost(host)
                .setPort(port == 0 ? -1 : port) // Vert.x shares one free port among instances for a negative number
                .setMaxInitialLineLength(LINE_LENGTH)
                .setIdleTimeout(IDLE_SECONDS)
                .setCompressionSupported(true)
                .addCompressor(StandardCompressionOptions.gzip(1, 15, 8)) // fast; a coding more is a tag more
                .setHttp2ClearTextEnabled(false); // its clients drop requests under way when the server stops
        var bound = new CompletableFuture<Integer>();
        var instances =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        return vertx.deployVerticle(() -> new Listener(routes, options, bound), instances)
                .map(deployed -> bound.join());
    }

    /** Stops all listeners; done when requests under way are finished, or after ten seconds. */
    public static Future<Void> undeploy(Vertx vertx) {
        return Future.join(vertx.deploymentIDs().stream().map(vertx::undeploy).toList())
                .mapEmpty();
    }

    @Override
    public Future<?> start() {
        routes.metrics().watch(vertx);
        server = vertx.createHttpServer(options)
                .connectionHandler(this::connected)
                .requestHandler(routes.router(vertx))
                .invalidRequestHandler(new Unreadable());
        return server.listen().onSuccess(listening -> port.complete(listening.actualPort()));
    }

    private void connected(HttpConnection connection) {
        var pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.replace(StrictDecoder.NAME, StrictDecoder.NAME, new StrictDecoder(options));
        Patience.watch(connection, routes.sockets().intake());
    }

    /** Accepts nothing more and lets requests under way finish. */
    @Override
    public Future<?> stop() {
        return Objects.requireNonNull(server).shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
    }
}
