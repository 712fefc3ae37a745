package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Row;

/** Writes the links between claims that the sources and editors of an import make. */
final class Links {
    /** The open links between claims that these sources ($1) and editors ($2) made. */
    static final String LINKED = """
            select id, claim, other from claim_link
            where until = 2147483647 and (source = any($1::bigint[]) or editor = any($2::text[]))
            """;

    private static final String ALWAYS = "0001-01-01";

    private final Change change;
    private final Drafts drafts;
    private final Map<String, Long> ids;
    private final Sources sources;
    private final Long[] makers;

    /** @param makers the sources whose links are those of the drafts from now on, and no others */
    Links(Change change, Drafts drafts, Map<String, Long> ids, Sources sources, Long[] makers) {
        this.change = change;
        this.drafts = drafts;
        this.ids = ids;
        this.sources = sources;
        this.makers = makers;
    }

    Future<Void> write(Touched touched) {
        Map<UUID, JsonObject> rows = new LinkedHashMap<>();
        drafts.links.forEach(link -> rows.put(link.id(), row(link)));
        String[] editors = drafts.editors.keySet().toArray(String[]::new);
        return change.rows(LINKED, makers, editors).compose(linked -> {
            List<UUID> gone = new ArrayList<>();
            for (Row row : linked) {
                if (!rows.containsKey(row.uuid("id"))) {
                    gone.add(row.uuid("id"));
                    touched.subjects.addAll(List.of(row.id("claim"), row.id("other")));
                }
            }
            return change.close("claim_link", gone)
                    .compose(closed -> change.revise("claim_link", rows.values()))
                    .map(opened -> {
                        opened.forEach(id -> touch(Objects.requireNonNull(rows.get((UUID) id)), touched));
                        return null;
                    });
        });
    }

    private static void touch(JsonObject row, Touched touched) {
        touched.subjects.addAll(List.of(row.getLong("claim"), row.getLong("other")));
    }

    /** A link counts with the source that makes it; an editor's from the beginning, when both claims do. */
    private JsonObject row(Drafts.Link link) {
        return new JsonObject()
                .put("id", link.id().toString())
                .put("first_reported", link.source() == null ? ALWAYS : sources.day(link.source()))
                .put("claim", ids.get(link.claim()))
                .put("other", ids.get(link.other()))
                .put("relation", link.relation().name())
                .put("source", link.source() == null ? null : ids.get(link.source()))
                .put("editor", link.editor())
                .put("reason", link.reason());
    }
}
