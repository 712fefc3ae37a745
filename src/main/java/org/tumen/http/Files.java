package org.tumen.http;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumen.cite.Notice;
import org.tumen.export.Asked;
import org.tumen.export.Download;
import org.tumen.export.Downloads;
import org.tumen.export.Export;
import org.tumen.export.Exports;
import org.tumen.graph.Problem;

/**
 * The record as files: each piece is written when the one before it is taken, so that whoever reads slowly costs nothing but
 * a socket. What fails before the first piece is told as an error; after it, the connection is closed before the end.
 *
 * @param trustedOnly whether nothing is answered but trusted documents, so that no filter is taken
 */
public record Files(Exports exports, Downloads downloads, Intake intake, boolean trustedOnly, Notice notice)
        implements Routes.Part {
    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final String PATH = "/export/";

    @Override
    public void mount(Router router) {
        router.get(PATH + "*").method(HttpMethod.HEAD).handler(this::find);
    }

    private void find(RoutingContext context) {
        var path = context.normalizedPath();
        var file = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        RequestLog.call(context, file.contains("/") ? PATH + file.substring(0, file.indexOf('/')) + "/*" : PATH + file);
        var asked = new Asked(file, parameters(context.queryParams()), GraphRoute.atLeast(context));
        if (trustedOnly && asked.parameters().containsKey("filter")) {
            Refusal.NOT_TRUSTED.send(context);
            return;
        }
        exports.find(asked)
                .<Void>map(export -> {
                    answer(context, export);
                    return null;
                })
                .onFailure(failure -> refuse(context, failure));
    }

    private TreeMap<String, String> parameters(MultiMap given) {
        var parameters = new TreeMap<String, String>();
        given.forEach((name, value) -> {
            if (parameters.put(name, value) != null) {
                throw new BadRequest("The parameter '" + name + "' is given twice.");
            }
            intake.json().object(value); // nothing that is read later is too deep
        });
        return parameters;
    }

    private void answer(RoutingContext context, Export export) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var tag = Tag.of(context, export.tag(), export.mediaType());
        response.putHeader(Answer.REVISION, Integer.toString(export.revision()))
                .putHeader(HttpHeaders.CACHE_CONTROL, export.pinned() ? Answer.PINNED : Answer.HEAD)
                .putHeader("Link", Notice.LICENCE_LINK);
        Manners.contact(response, notice);
        response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
        if (tag.isKnown(context)) {
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, export.mediaType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
        if (export.mediaType().equals("application/zip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY); // it is packed already
        }
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
            return;
        }
        begin(context, export);
    }

    private void begin(RoutingContext context, Export export) {
        var download = downloads.begin(export, intake.addresses().of(context.request()), context.vertx());
        context.addEndHandler(ended -> downloads.end(download));
        context.response().setChunked(true);
        next(context, context.vertx().getOrCreateContext(), download);
    }

    /** A step of a file may end on any event loop; the response is written on its own. */
    private void next(RoutingContext context, Context loop, Download download) {
        download.next()
                .onComplete(piece -> loop.runOnContext(turn -> {
                    if (piece.failed()) {
                        broken(context, piece.cause());
                        return;
                    }
                    send(context, loop, download, piece.result());
                }));
    }

    private void send(RoutingContext context, Context loop, Download download, @Nullable Buffer piece) {
        var response = context.response();
        if (response.closed()) {
            return;
        }
        if (piece == null) {
            response.end();
            return;
        }
        response.write(piece);
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> {
                response.drainHandler(null);
                next(context, loop, download);
            });
            return;
        }
        next(context, loop, download);
    }

    /** Who got a part of the file must see that it is a part. */
    private static void broken(RoutingContext context, Throwable failure) {
        if (!context.response().headWritten()) {
            refuse(context, failure);
            return;
        }
        RequestLog.within(
                context,
                () -> LOG.warn("event=broken-off why={}", Problem.of(failure).code()));
        context.request().connection().close();
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        var response = context.response();
        if (!response.headWritten()) {
            response.headers()
                    .remove("Content-Disposition")
                    .remove(HttpHeaders.ETAG)
                    .remove(HttpHeaders.CONTENT_ENCODING);
            response.setChunked(false);
        }
        Refusal.of(Problem.of(failure)).send(context);
    }
}
