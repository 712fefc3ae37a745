package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Gives every request an id and logs one line about it: no query string, no document, no variables, no address. */
final class RequestLog implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";
    private static final String PATH = "logged path";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");
    private static final int PATH_LENGTH = 200;

    /** The id of a request that this handler has seen. */
    static String id(RoutingContext context) {
        return Objects.requireNonNullElse(context.get(KEY), "none");
    }

    /** Runs the work with the request's id in the lines that it logs. */
    static void within(RoutingContext context, Runnable work) {
        try (var scope = MDC.putCloseable(KEY, id(context))) {
            work.run();
        }
    }

    /** Logs the request under this path: what is looked at is nobody's business. */
    static void call(RoutingContext context, String path) {
        context.put(PATH, path);
    }

    @Override
    public void handle(RoutingContext context) {
        begin(context);
        context.next();
    }

    /** Does so for a request that has no id yet. */
    static void begin(RoutingContext context) {
        if (context.get(KEY) != null) {
            return;
        }
        var start = System.nanoTime();
        var id = id(context.request().getHeader(HEADER));
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        context.addEndHandler(end -> log(context, start));
    }

    /** An id that no request has. */
    static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String id(@Nullable String given) {
        if (given != null && USABLE.matcher(given).matches()) {
            return given;
        }
        return fresh();
    }

    private static void log(RoutingContext context, long start) {
        LOG.info(
                "request={} event=request method={} path={} status={} ms={} bytes={}",
                id(context),
                context.request().method(),
                shown(context.<String>get(PATH) == null ? context.request().path() : context.get(PATH)),
                context.response().getStatusCode(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                context.response().bytesWritten());
    }

    private static String shown(@Nullable String path) {
        var text = UNPRINTABLE.matcher(Objects.requireNonNullElse(path, "-")).replaceAll("?");
        return text.length() > PATH_LENGTH ? text.substring(0, PATH_LENGTH) + "…" : text;
    }
}
