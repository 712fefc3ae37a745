package org.tumen.importer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tumen.db.Change;
import org.tumen.entity.Kind;
import org.tumen.statement.FuzzyDate;

/** Writes entities and what they are made of; gives those that are new or now differ, and what they named before. */
final class Parts {
    /** What positions named that are now ($1, rows) made of something else. */
    static final String LEFT = """
            select left_behind.id
            from jsonb_populate_recordset(null::held_position, $1) n
            join held_position t on t.id = n.id and to_jsonb(t) <> to_jsonb(n)
            cross join lateral unnest(array[t.holder, t.organization]) left_behind (id)
            where left_behind.id is not null
            """;

    /** The tables of parts; the other kinds have none. */
    private static final Map<Kind, String> TABLES = new EnumMap<>(Map.of(
            Kind.PERSON, "person",
            Kind.POSITION, "held_position",
            Kind.KINSHIP, "kinship",
            Kind.PARTICIPATION, "participation",
            Kind.SERIES, "series",
            Kind.OBSERVATION, "observation"));

    private final Change change;
    private final Map<String, Long> ids;

    Parts(Change change, Map<String, Long> ids) {
        this.change = change;
        this.ids = ids;
    }

    Future<Set<Long>> write(Drafts drafts) {
        Map<Kind, List<JsonObject>> rows = new EnumMap<>(Kind.class);
        for (Drafts.Entity entity : drafts.entities.values()) {
            if (TABLES.containsKey(entity.kind())) {
                rows.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(row(entity));
            }
        }
        Future<Set<Long>> written = left(rows.getOrDefault(Kind.POSITION, List.of()));
        for (Map.Entry<Kind, List<JsonObject>> entry : rows.entrySet()) {
            String table = Objects.requireNonNull(TABLES.get(entry.getKey()));
            written = written.compose(
                    changed -> change.put(table, entry.getValue()).map(more -> {
                        changed.addAll(more);
                        return changed;
                    }));
        }
        return written;
    }

    private Future<Set<Long>> left(List<JsonObject> positions) {
        return change.rows(LEFT, new JsonArray(positions)).map(rows -> {
            Set<Long> left = new HashSet<>();
            rows.forEach(row -> left.add(row.id("id")));
            return left;
        });
    }

    private JsonObject row(Drafts.Entity entity) {
        JsonObject row = new JsonObject().put("id", ids.get(entity.slug()));
        if (entity.kind() == Kind.OBSERVATION) {
            return observation(row, entity.parts());
        }
        if (entity.kind() == Kind.POSITION) {
            row.putNull("organization");
        }
        if (entity.kind() == Kind.SERIES) {
            row.putNull("flow");
        }
        boolean slugs = entity.kind() != Kind.PERSON && entity.kind() != Kind.SERIES;
        entity.parts().forEach((part, value) -> row.put(part, slugs || part.equals("flow") ? ids.get(value) : value));
        return row;
    }

    private JsonObject observation(JsonObject row, Map<String, String> parts) {
        String period = Objects.requireNonNull(parts.get("period"));
        JsonObject dimensions = new JsonObject();
        parts.forEach((part, value) -> {
            if (part.startsWith("dimension ")) {
                dimensions.put(part.substring("dimension ".length()), value);
            }
        });
        row.put("series", ids.get(parts.get("series"))).put("period", period).put("dimensions", dimensions);
        return Payload.bounds(row, FuzzyDate.parse(period));
    }
}
