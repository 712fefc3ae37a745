package org.tumen.search;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.tumen.db.Row;
import org.tumen.db.Writes;
import org.tumen.korean.KoreanName;

/** Gives keys to names that were written before there were any. */
public final class NameIndex {
    /** Names without keys. */
    static final String UNHEARD = "select statement, text from name_value where sounds is null limit 5000";

    /** Gives names their keys ($1, objects of statement, sounds and near). */
    static final String HEAR = """
            update name_value n set sounds = heard.sounds, near = heard.near
            from jsonb_to_recordset($1) as heard (statement uuid, sounds int[], near int[])
            where n.statement = heard.statement
            """;

    private NameIndex() {}

    /** Goes through all names without keys; gives how many there were. */
    public static Future<Integer> complete(Writes writes) {
        return writes.beside(UNHEARD)
                .compose(rows -> rows.isEmpty()
                        ? Future.succeededFuture(0)
                        : writes.beside(HEAR, heard(rows))
                                .compose(done -> complete(writes))
                                .map(more -> more + rows.size()));
    }

    private static JsonArray heard(List<Row> rows) {
        JsonArray heard = new JsonArray();
        rows.forEach(row -> heard.add(
                keys(row.text("text")).put("statement", row.uuid("statement").toString())));
        return heard;
    }

    /** The columns of a printed name that hold its keys. */
    public static JsonObject keys(String text) {
        KoreanName name = KoreanName.held(text);
        KoreanName given = name.given();
        JsonArray near = new JsonArray();
        Stream.of(name.openKeys()).forEach(near::add);
        if (given != null) {
            Stream.of(given.givenKeys()).forEach(near::add);
        }
        return new JsonObject()
                .put("sounds", new JsonArray(List.of(name.keys())))
                .put("near", near);
    }
}
