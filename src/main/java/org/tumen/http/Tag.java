package org.tumen.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The strong validator of an answer to a GET (RFC 9110, section 8.8): it differs where type or coding make other bytes.
 * Whoever holds the answer in one coding need not be sent it in another.
 */
record Tag(String answer, boolean gzip) {
    private static final String GZIP = "-gzip";
    private static final String WEAK = "W/";
    private static final int HEADERS = 200;

    /** Whether what is packed is taken, for each header that clients send. */
    private static final LoadingCache<List<String>, Boolean> PACKED =
            Caffeine.newBuilder().maximumSize(HEADERS).executor(Runnable::run).build(Tag::isGzip);

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
        return new Tag(hash + "-" + Integer.toHexString(type.hashCode()), takesGzip(context));
    }

    /** Whether the client takes what is packed. */
    static boolean takesGzip(RoutingContext context) {
        return PACKED.get(context.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    /** As Netty will decide, which knows codings in small letters only. */
    private static boolean isGzip(List<String> codings) {
        return codings.stream().allMatch(written -> written.equals(written.toLowerCase(Locale.ROOT)))
                && Math.max(MediaType.weighs(codings, "gzip"), MediaType.weighs(codings, "x-gzip")) > 0;
    }

    /** Tells the tag, and ends the response when the client holds the answer already; whether it does. */
    boolean isKnown(RoutingContext context) {
        var known = known(context);
        context.response().putHeader(HttpHeaders.ETAG, known.orElse(quoted(gzip)));
        if (known.isPresent()) {
            context.response().setStatusCode(304).end();
        }
        return known.isPresent();
    }

    private Optional<String> known(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(known -> Arrays.stream(known.split(",")))
                .map(String::strip)
                .map(known -> known.startsWith(WEAK) ? known.substring(WEAK.length()) : known)
                .filter(known -> known.equals("*") || known.equals(quoted(true)) || known.equals(quoted(false)))
                .map(known -> known.equals("*") ? quoted(gzip) : known)
                .findFirst();
    }

    private String quoted(boolean coded) {
        return '"' + answer + (coded ? GZIP : "") + '"';
    }
}
