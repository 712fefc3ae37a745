package org.tumen.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The origins whose pages may ask from a browser (RFC 6454), besides the server's own. */
public record Origins(Set<String> listed) {
    private static final String ANY = "*";

    /** Nobody else's. */
    public static final Origins NONE = new Origins(Set.of());

    /**
     * Reads a list such as {@code https://example.org, http://localhost:3000}, or {@code *} for all.
     *
     * @throws IllegalArgumentException with what is wrong with the first that is no origin
     */
    public static Origins of(String text) {
        var listed = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .map(Origins::checked)
                .collect(Collectors.toUnmodifiableSet());
        return new Origins(listed);
    }

    boolean isAny() {
        return listed.contains(ANY);
    }

    /** Whether pages of this origin may read answers. */
    boolean allows(@Nullable String origin) {
        return origin != null && (isAny() || listed.contains(origin.toLowerCase(Locale.ROOT)));
    }

    /** Whether a socket may be opened, which browsers ask nobody for; who is no browser says no origin. */
    boolean mayOpen(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || allows(origin) || isOwn(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        return host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }

    private static String checked(String text) {
        if (text.equals(ANY)) {
            return ANY;
        }
        var origin = text.toLowerCase(Locale.ROOT);
        try {
            var address = URI.create(origin);
            if (origin.matches("https?://[^/?#@]+") && address.getHost() != null) {
                return origin;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw new IllegalArgumentException(
                "has something that is no origin such as https://example.org: '" + text + "'");
    }
}
