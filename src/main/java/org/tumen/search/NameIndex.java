package org.tumen.search;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.stream.Stream;
import org.tumen.db.Writes;
import org.tumen.korean.KoreanName;

/** Gives printed names the keys that a search finds them by. */
public final class NameIndex {
    /** Names without keys. */
    static final String UNHEARD = "select text from printed_name where sounds is null limit 5000";

    /** Gives names their keys ($1, objects of text, sounds and near) unless they have them. */
    public static final String HEAR = """
            update printed_name n set sounds = heard.sounds, near = heard.near
            from jsonb_to_recordset($1) as heard (text text, sounds int[], near int[])
            where n.text = heard.text and n.sounds is null
            """;

    private NameIndex() {}

    /** Goes through all names without keys; gives how many there were. */
    public static Future<Integer> complete(Writes writes) {
        return writes.beside(UNHEARD)
                .compose(rows -> rows.isEmpty()
                        ? Future.succeededFuture(0)
                        : writes.beside(
                                        HEAR,
                                        heard(rows.stream()
                                                .map(row -> row.text("text"))
                                                .toList()))
                                .compose(done -> complete(writes))
                                .map(more -> more + rows.size()));
    }

    /** Printed names with their keys, as {@link #HEAR} takes them. */
    public static JsonArray heard(Collection<String> texts) {
        JsonArray heard = new JsonArray();
        texts.forEach(text -> heard.add(keys(text)));
        return heard;
    }

    private static JsonObject keys(String text) {
        KoreanName name = KoreanName.held(text);
        KoreanName given = name.given();
        JsonArray near = new JsonArray();
        Stream.of(name.openKeys()).forEach(near::add);
        if (given != null) {
            Stream.of(given.givenKeys()).forEach(near::add);
        }
        return new JsonObject()
                .put("text", text)
                .put(
                        "sounds",
                        new JsonArray(Stream.of(name.keys(), name.familyKeys())
                                .flatMap(Stream::of)
                                .toList()))
                .put("near", near);
    }
}
