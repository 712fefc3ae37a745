package org.tumen.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The strong validator of an answer to a GET (RFC 9110, section 8.8): it differs where type or coding make other bytes. */
record Tag(String header) {
    /** The tag of this answer; null when it has none, or nobody may ask for it again. */
    static @Nullable Tag of(RoutingContext context, Answer answer, MediaType type) {
        var method = context.request().method();
        if (answer.tag().isEmpty() || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
            return null;
        }
        return of(context, answer.tag(), type.toString());
    }

    /** The tag of what a hash stands for, in a type. */
    static Tag of(RoutingContext context, String hash, String type) {
        var codings = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var variant = type + (codings == null ? "" : codings.toLowerCase(Locale.ROOT));
        return new Tag('"' + hash + "-" + Integer.toHexString(variant.hashCode()) + '"');
    }

    /** Whether the client holds it already. */
    boolean isKnown(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(known -> Arrays.stream(known.split(",")))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals("*") || known.equals(header));
    }
}
