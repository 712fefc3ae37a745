package org.tumen.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Texts as numbers that tell them apart: whoever writes a row for a text needs not look whether it has one. */
public final class TextNumber {
    private TextNumber() {}

    /** The first eight bytes of the MD5 of the text in UTF-8, as {@code name_id} in the database. */
    public static long of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
