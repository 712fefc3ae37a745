package org.tumen.graph;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tumen.db.Snapshot;

/**
 * A place in a list: the revision and epoch that it was read at, a hash of the list's field, filter, order and day of
 * reporting, by which the same things are sorted in other ways, and the sort key and id that the next page follows.
 */
record Cursor(int revision, UUID epoch, String list, String key, String id) {
    private static final String FOREIGN =
            "The cursor in 'after' or 'before' is not one of this list; take it from pageInfo or edges of the same field, filter, order and @reportedBy.";

    static Cursor at(Snapshot snapshot, String list, String key, String id) {
        return new Cursor(snapshot.revision(), snapshot.epoch(), hash(list + snapshot.day()), key, id);
    }

    /** The cursor as clients carry it: URL-safe text with a checksum. */
    String encode() {
        JsonArray parts = parts();
        byte[] bytes = parts.add(hash(parts.encode())).encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Problem when the text is no cursor of ours or was altered */
    static Cursor decode(String text) {
        Cursor cursor = parsed(text);
        if (cursor == null || !cursor.encode().equals(text)) {
            throw foreign();
        }
        return cursor;
    }

    /** @throws Problem when the text is no cursor of this list as the snapshot's day of reporting shows it */
    static Cursor decode(Snapshot snapshot, String text, String list) {
        Cursor cursor = decode(text);
        if (!cursor.list.equals(hash(list + snapshot.day()))) {
            throw foreign();
        }
        return cursor;
    }

    static Problem foreign() {
        return Problem.badRequest(FOREIGN);
    }

    private static @Nullable Cursor parsed(String text) {
        try {
            JsonArray parts = new JsonArray(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            Cursor cursor = new Cursor(
                    parts.getInteger(0),
                    UUID.fromString(parts.getString(1)),
                    Objects.requireNonNull(parts.getString(2)),
                    Objects.requireNonNull(parts.getString(3)),
                    Objects.requireNonNull(parts.getString(4)));
            return parts.size() == 6 && cursor.revision > 0 ? cursor : null;
        } catch (DecodeException
                | IllegalArgumentException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            return null;
        }
    }

    private JsonArray parts() {
        return new JsonArray()
                .add(revision)
                .add(epoch.toString())
                .add(list)
                .add(key)
                .add(id);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 11);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
