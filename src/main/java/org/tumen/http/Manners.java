package org.tumen.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumen.cite.Notice;

/** What every answer tells a browser not to do with it; a page that needs more sets its own policy. */
final class Manners implements Handler<RoutingContext> {
    /** Whom to ask for a correction or for removal. */
    static final String CONTACT = "Tumen-Contact";

    private static final Map<CharSequence, CharSequence> HEADERS = optimized(Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));

    /** As bytes, since they go with every answer. */
    private static Map<CharSequence, CharSequence> optimized(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> HttpHeaders.createOptimized(header.getKey()),
                        header -> HttpHeaders.createOptimized(header.getValue())));
    }

    static void teach(HttpServerResponse response) {
        HEADERS.forEach(response::putHeader);
    }

    /** Says whom to ask for a correction or for removal, where the answer itself has no place for it. */
    static void contact(HttpServerResponse response, Notice notice) {
        var contact = notice.header();
        if (contact != null) {
            response.putHeader(CONTACT, contact);
        }
    }

    @Override
    public void handle(RoutingContext context) {
        teach(context.response());
        context.next();
    }
}
