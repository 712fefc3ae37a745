package org.tumen.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes ids out of content, so that an id means the same on every server for ever. The id is the first 16 bytes of the
 * SHA-256 of all parts, each in Unicode NFC as UTF-8 after its length in bytes (four bytes, highest first).
 */
public final class StatementId {
    /** The order of PostgreSQL's uuid, which is that of the hex digits; UUID's own order is a signed one. */
    public static final Comparator<UUID> ORDER = (id, other) -> {
        int high = Long.compareUnsigned(id.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(id.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    private StatementId() {}

    /** The id of a statement; the subject is the slug or composite id as written, before any merge. */
    public static UUID of(String subject, Property property, Value value) {
        Stream<String> head = Stream.of(subject, property.name());
        return of(Stream.concat(head, value.canonical().stream()).toArray(String[]::new));
    }

    /** The id of what is made of these parts, in this order; an empty part counts. */
    public static UUID of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = Normalizer.normalize(part, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** The slug of a subject that is made of others; the form is its kind as a word, then the slugs of its parts. */
    public static String composite(String form, String... parts) {
        return hex(of(Stream.concat(Stream.of(form), Stream.of(parts)).toArray(String[]::new)));
    }

    /** The id as 32 lower-case hex digits. */
    public static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /** The id with these 32 lower-case hex digits; null when the text is anything else. */
    public static @Nullable UUID parse(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return null;
        }
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
