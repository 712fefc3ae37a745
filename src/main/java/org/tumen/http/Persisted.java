package org.tumen.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are asked for by their hash or name instead of their text: those that the operator trusts, and, unless
 * nothing else is answered, those that clients left here (Apollo's automatic persisted queries; GraphQL over HTTP, the
 * appendix on persisted documents).
 */
public final class Persisted {
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final int OVERHEAD = 200;
    private static final String SHA_256 = "sha256:";

    private final Map<String, String> trusted;
    private final boolean only;
    private final Cache<String, String> left = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String hash, String text) -> OVERHEAD + 2 * text.length())
            .build();

    /**
     * @param trusted the text of each trusted document, by its names and by its hash after {@code sha256:}
     * @param only whether nothing else is answered
     */
    public Persisted(Map<String, String> trusted, boolean only) {
        this.trusted = Map.copyOf(trusted);
        this.only = only;
    }

    /** The names that a trusted document is asked for by, besides those that the operator gives it. */
    public static String name(String text) {
        return SHA_256 + hash(text);
    }

    /**
     * The text that a request means.
     *
     * @throws BadRequest when it names no document, or one by another's hash
     * @throws Refused when the document is not known or not trusted
     */
    String text(@Nullable String query, @Nullable String documentId, JsonObject extensions) {
        var name = documentId == null ? automatic(extensions) : documentId;
        if (name == null) {
            return given(query);
        }
        if (query != null && !query.isEmpty()) {
            return leave(name, query);
        }
        var text = trusted.get(name);
        if (text == null && !only && name.startsWith(SHA_256)) {
            text = left.getIfPresent(name);
        }
        if (text == null) {
            throw new Refused(documentId == null ? Refusal.NOT_PERSISTED : Refusal.NO_DOCUMENT);
        }
        return text;
    }

    private String given(@Nullable String query) {
        if (query == null || query.isBlank()) {
            throw new BadRequest("The request has no query.");
        }
        return checked(query);
    }

    private String leave(String name, String query) {
        if (!name.equals(name(query))) {
            throw new BadRequest("The document's hash is not that of its text.");
        }
        var text = checked(query);
        if (!trusted.containsKey(name)) {
            left.put(name, text);
        }
        return text;
    }

    private String checked(String query) {
        if (only && !trusted.containsKey(name(query))) {
            throw new Refused(Refusal.NOT_TRUSTED);
        }
        return query;
    }

    private static @Nullable String automatic(JsonObject extensions) {
        var asked = extensions.getValue("persistedQuery");
        if (asked == null) {
            return null;
        }
        if (asked instanceof JsonObject named
                && Objects.equals(named.getValue("version"), 1)
                && named.getValue("sha256Hash") instanceof String hash
                && hash.matches("[0-9a-f]{64}")) {
            return SHA_256 + hash;
        }
        throw new BadRequest("'persistedQuery' must have version 1 and a sha256Hash of 64 hexadecimal digits.");
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
