package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that two readers could understand in two ways (RFC 9112, sections 3.2 and 6.3), such as a proxy before
 * the server and the server; and those whose path cannot be read.
 *
 * @param explorer refuses such a path to whoever reads pages; null where nobody may see one without a token
 */
record Wellformed(@Nullable Explorer explorer) implements Handler<RoutingContext> {
    private static final List<String> CHUNKED = List.of("chunked");

    @Override
    public void handle(RoutingContext context) {
        var headers = context.request().headers();
        if (headers.getAll(HttpHeaders.HOST).size() > 1) {
            Refusal.badRequest("The request has two Host headers.").close(context);
            return;
        }
        var codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !codings.equals(CHUNKED)) {
            Refusal.TRANSFER_CODING.close(context);
            return;
        }
        try {
            context.normalizedPath();
        } catch (IllegalArgumentException malformed) {
            var refusal = Refusal.badRequest("The path cannot be read.");
            if (explorer != null && Explorer.wantsPage(context)) {
                explorer.refuse(context, refusal);
                return;
            }
            refusal.send(context);
            return;
        }
        context.next();
    }
}
