package org.tumen.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret that opens a private server (RFC 6750, in the header only); it is never printed. */
public final class Token {
    private static final int LEAST = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] secret;

    private Token(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the token from a file, without the white space around it.
     *
     * @throws IllegalArgumentException with one line when the file holds no usable token
     */
    public static Token read(Path file) {
        var text = text(file);
        if (text.length() < LEAST) {
            throw new IllegalArgumentException(
                    "names a file whose token is shorter than " + LEAST + " characters: " + file);
        }
        if (!text.matches("[A-Za-z0-9._~+/-]+=*")) {
            throw new IllegalArgumentException(
                    "names a file whose token has other characters than letters, digits and ._~+/-= : " + file);
        }
        return new Token(text);
    }

    /** Whether the header carries the token; takes the same time whatever it holds. */
    boolean opens(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        var given = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("names a file that cannot be read: " + file);
        }
    }
}
