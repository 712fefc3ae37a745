package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Row;

/** Writes what editors decided: an editorial file replaces what it said before. */
final class Rulings {
    /** Each table of rulings with its columns that hold slugs of entities. */
    static final Map<String, Set<String>> TABLES = Map.of(
            "merge", Set.of("retired", "survivor"),
            "distinction", Set.of("one", "other"),
            "ranking", Set.of("source"),
            "rival", Set.of(),
            "derivation", Set.of("source", "origin"),
            "comparable", Set.of("series", "other"));

    /** Whom a ruling of a table t is about: the columns of two entities and the word between them. */
    private static final Map<String, List<String>> PAIRS = Map.of(
            "merge", List.of("retired", "into", "survivor"),
            "distinction", List.of("one", "and", "other"),
            "derivation", List.of("source", "from", "origin"),
            "comparable", List.of("series", "with", "other"));

    private final Change change;
    private final Drafts drafts;
    private final Map<String, Long> ids;

    Rulings(Change change, Drafts drafts, Map<String, Long> ids) {
        this.change = change;
        this.drafts = drafts;
        this.ids = ids;
    }

    /** Who is the same as whom, and who is not: before all that follows the merges. */
    Future<Void> identities(Touched touched) {
        return table("merge", touched).compose(done -> table("distinction", touched));
    }

    /** What follows the statements. */
    Future<Void> write(Touched touched) {
        Future<Void> written = Future.succeededFuture();
        for (String table : List.of("comparable", "derivation", "ranking", "rival")) {
            written = written.compose(done -> table(table, touched));
        }
        return written;
    }

    private Future<Void> table(String table, Touched touched) {
        Map<UUID, JsonObject> rows = new LinkedHashMap<>();
        for (Drafts.Ruling ruling : drafts.rulings) {
            if (ruling.table().equals(table)) {
                rows.put(ruling.id(), row(ruling));
            }
        }
        String open = "select to_jsonb(t) as row from %s t where until = 2147483647 and editor = any($1::text[])";
        return change.rows(
                        open.formatted(table), (Object) drafts.editors.keySet().toArray(String[]::new))
                .compose(standing -> {
                    List<UUID> gone = new ArrayList<>();
                    for (Row row : standing) {
                        JsonObject ruling = row.object("row");
                        UUID id = UUID.fromString(ruling.getString("id"));
                        if (!rows.containsKey(id)) {
                            gone.add(id);
                            touch(ruling, touched);
                        }
                    }
                    return change.close(table, gone)
                            .compose(closed -> change.revise(table, rows.values()))
                            .map(opened -> {
                                opened.forEach(id -> touch(Objects.requireNonNull(rows.get((UUID) id)), touched));
                                return null;
                            });
                });
    }

    private JsonObject row(Drafts.Ruling ruling) {
        JsonObject row = new JsonObject().put("id", ruling.id().toString()).put("editor", ruling.editor());
        Set<String> slugs = TABLES.getOrDefault(ruling.table(), Set.of());
        ruling.columns()
                .forEach(
                        (column, value) -> row.put(column, slugs.contains(column) ? ids.get(value.toString()) : value));
        return row;
    }

    /** A ranking and a rivalry touch their statements, a derivation its source, a comparison its series. */
    private static void touch(JsonObject ruling, Touched touched) {
        if (ruling.containsKey("statement")) {
            touched.statements.add(UUID.fromString(ruling.getString("statement")));
        }
        if (ruling.containsKey("origin")) {
            touched.derived.add(ruling.getLong("source"));
        }
        for (String column : List.of("retired", "survivor", "one", "other")) {
            if (ruling.containsKey(column) && !ruling.containsKey("statement") && !ruling.containsKey("series")) {
                touched.subjects.add(ruling.getLong(column));
            }
        }
        if (ruling.containsKey("series")) {
            touched.subjects.add(ruling.getLong("series"));
        }
    }

    /** Its two entities as SQL: " bak into pak"; of rulings on values nothing. */
    static String pair(String table) {
        List<String> pair = PAIRS.getOrDefault(table, List.of());
        return pair.isEmpty()
                ? "''"
                : "(select concat(' ', one.slug, ' %s ', other.slug) from entity one, entity other where one.id = t.%s and other.id = t.%s)"
                        .formatted(pair.get(1), pair.get(0), pair.get(2));
    }
}
