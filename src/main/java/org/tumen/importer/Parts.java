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

/** Writes what entities are made of; gives those that are new or now differ, and what they named before. */
final class Parts {
    /** Closes the positions ($2, rows) that are written with another holder or organization now; gives what they named. */
    static final String LEFT = """
            update held_position t set until = $1
            from jsonb_to_recordset($2) as n (id bigint, holder bigint, organization bigint)
            where t.id = n.id and t.until = 2147483647
              and (t.written_holder, t.written_organization) is distinct from (n.holder, n.organization)
            returning array_remove(array[t.holder, t.organization], null) as named
            """;

    /** Opens positions ($2, rows) where the merges lead from those whom they name. */
    static final String HELD = """
            insert into held_position (id, since, holder, organization, written_holder, written_organization)
            select n.id, $1, coalesce(held.survivor, n.holder), coalesce(at.survivor, n.organization), n.holder, n.organization
            from jsonb_to_recordset($2) as n (id bigint, holder bigint, organization bigint)
            left join redirect held on held.entity = n.holder and held.until = 2147483647
            left join redirect at on at.entity = n.organization and at.until = 2147483647
            where not exists (select from held_position t where t.id = n.id and t.until = 2147483647)
            returning id
            """;

    /** The tables of parts; the other kinds have none. */
    private static final Map<Kind, String> TABLES = new EnumMap<>(Map.of(
            Kind.PERSON, "person",
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
        Future<Set<Long>> written = Future.succeededFuture(new HashSet<>());
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

    /** Writes who holds positions, which stands where merges lead: after the redirects. */
    Future<Set<Long>> positions(Drafts drafts) {
        JsonArray positions = new JsonArray();
        drafts.entities.values().stream()
                .filter(entity -> entity.kind() == Kind.POSITION)
                .forEach(entity -> positions.add(row(entity)));
        return change.rows(LEFT, change.revision(), positions)
                .compose(left -> change.rows(HELD, change.revision(), positions).map(held -> {
                    Set<Long> changed = new HashSet<>();
                    left.forEach(row -> changed.addAll(row.ids("named")));
                    held.forEach(row -> changed.add(row.id("id")));
                    return changed;
                }));
    }

    private JsonObject row(Drafts.Entity entity) {
        JsonObject row = new JsonObject().put("id", ids.get(entity.slug()));
        if (entity.kind() == Kind.OBSERVATION) {
            return observation(row, entity.parts());
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
