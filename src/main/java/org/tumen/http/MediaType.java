package org.tumen.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** The media types of the GraphQL route, and which of them a client asks for. */
final class MediaType {
    static final String JSON = "application/json; charset=utf-8";
    static final String GRAPHQL = "application/graphql-response+json; charset=utf-8";

    private MediaType() {}

    /** GraphQL's own type when the client prefers it to plain JSON or names it first, else plain JSON. */
    static String of(RoutingContext context) {
        for (var accepted : context.parsedHeaders().accept()) {
            var type = accepted.component() + "/" + accepted.subComponent();
            if (type.equalsIgnoreCase("application/graphql-response+json")) {
                return GRAPHQL;
            }
            if (type.equalsIgnoreCase("application/json")) {
                return JSON;
            }
        }
        return JSON;
    }

    /** Whether the body is JSON in UTF-8, the only charset that JSON has. */
    static boolean isJson(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var type = header == null
                ? ""
                : header.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return (type + ";").startsWith("application/json;") && !isOtherCharset(type);
    }

    private static boolean isOtherCharset(String type) {
        return type.contains("charset=") && !type.contains("charset=utf-8") && !type.contains("charset=utf8");
    }
}
