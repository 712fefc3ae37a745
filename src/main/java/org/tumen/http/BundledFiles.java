package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves scripts and styles out of a folder of the jar and keeps them in memory. Vert.x' own handler would first
 * unpack the whole jar, 100 MB, into the system's temporary folder.
 */
final class BundledFiles implements Handler<RoutingContext> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.(js|css)");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8");

    private final String folder;
    private final Map<String, Optional<Buffer>> files = new ConcurrentHashMap<>();

    /** Takes the folder's name on the classpath, which ends with a slash. */
    BundledFiles(String folder) {
        this.folder = folder;
    }

    /** Reads one file whole; blocks for a moment. */
    static Optional<Buffer> read(String name) {
        try (var stream = BundledFiles.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(Buffer.buffer(stream.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void handle(RoutingContext context) {
        var path = context.pathParam("*");
        var name = path == null ? "" : path;
        if (!NAME.matcher(name).matches()) {
            Refusal.NOT_FOUND.send(context);
            return;
        }
        var known = files.get(name);
        if (known != null) {
            send(context, name, known);
            return;
        }
        context.vertx()
                .executeBlocking(() -> read(folder + name), false)
                .onSuccess(file -> {
                    file.ifPresent(found -> files.put(name, file));
                    send(context, name, file);
                })
                .onFailure(context::fail);
    }

    private static void send(RoutingContext context, String name, Optional<Buffer> file) {
        if (file.isEmpty()) {
            Refusal.NOT_FOUND.send(context);
            return;
        }
        var ending = name.substring(name.lastIndexOf('.') + 1);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(ending, "application/octet-stream"))
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .end(file.get());
    }
}
