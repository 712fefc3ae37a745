package org.tumen.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;

/** What the program measures of itself, in Prometheus' text format; labels are bounded, whatever clients send. */
public final class Metrics {
    private static final long TICK_MILLIS = 500;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer lag = Timer.builder("tumen.event.loop.lag")
            .description("How much later than asked for a timer of an event loop runs")
            .register(registry);

    public MeterRegistry registry() {
        return registry;
    }

    /** A Vert.x that is measured: requests, latencies, pools; on epoll where the machine has it. */
    public Vertx vertx() {
        var options = new MicrometerMetricsOptions()
                .setEnabled(true)
                .setLabels(EnumSet.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME));
        return Vertx.builder()
                .with(new VertxOptions()
                        .setMetricsOptions(options)
                        .setPreferNativeTransport(true)
                        .setFileSystemOptions(new FileSystemOptions()
                                .setClassPathResolvingEnabled(false)
                                .setFileCachingEnabled(false)))
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }

    void mount(Router router) {
        router.get("/metrics")
                .method(HttpMethod.HEAD)
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(registry.scrape()));
    }

    /** Measures the event loop that this is called on, twice a second. */
    void watch(Vertx vertx) {
        var due = new long[] {System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS)};
        vertx.setPeriodic(TICK_MILLIS, tick -> {
            var now = System.nanoTime();
            lag.record(Math.max(0, now - due[0]), TimeUnit.NANOSECONDS);
            due[0] = now + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
        });
    }
}
