package org.tumen.merge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;
import org.tumen.statement.StatementId;

/** Keeps where each retired entity stands: at the end of the chain of merges, and so whatever is made of it. */
public final class Redirects {
    /** Where the open merges lead, each retired entity to the end of its chain. */
    static final String WANTED = """
            with recursive step (entity, survivor, depth) as (
                select retired, survivor, 1 from merge where until = 2147483647
                union all
                select step.entity, m.survivor, depth + 1
                from step join merge m on m.retired = step.survivor and m.until = 2147483647
                where depth < 100)
            select distinct on (entity) entity, survivor from step order by entity, depth desc
            """;

    /** What is made of retired entities ($1, rows of entity and survivor), with the slugs of what it is made of now. */
    static final String COMPOSITES = """
            with wanted as (
                select entity, survivor from jsonb_to_recordset($1) as wanted (entity bigint, survivor bigint)),
            made as (
                select p.id, 11 as kind, p.event as one, p.agent as other from wanted join participation p on p.event = wanted.entity
                union
                select p.id, 11, p.event, p.agent from wanted join participation p on p.agent = wanted.entity
                union
                select k.id, 10, k.agent, k.relative from wanted join kinship k on k.agent = wanted.entity
                union
                select k.id, 10, k.agent, k.relative from wanted join kinship k on k.relative = wanted.entity)
            select made.id, made.kind, one.id as one, other.id as other, one.slug as one_slug, other.slug as other_slug
            from made
            left join wanted a on a.entity = made.one
            left join wanted b on b.entity = made.other
            join entity one on one.id = coalesce(a.survivor, made.one)
            join entity other on other.id = coalesce(b.survivor, made.other)
            where one.id <> other.id
            """;

    static final String CLOSE = """
            update redirect t set until = $1
            where t.until = 2147483647 and not exists (
                select from jsonb_to_recordset($2) as wanted (entity bigint, survivor bigint)
                where wanted.entity = t.entity and wanted.survivor = t.survivor)
            returning t.entity, t.survivor
            """;

    static final String OPEN = """
            insert into redirect (entity, since, survivor)
            select wanted.entity, $1, wanted.survivor
            from jsonb_to_recordset($2) as wanted (entity bigint, survivor bigint)
            where not exists (select from redirect r where r.entity = wanted.entity and r.until = 2147483647)
            returning entity, survivor
            """;

    private Redirects() {}

    /**
     * What a change redirected.
     *
     * @param entities those that now stand elsewhere than before
     * @param places where they stand, or stood before
     */
    public record Changed(Set<Long> entities, Set<Long> places) {
        /** No redirect changed. */
        public static final Changed NOTHING = new Changed(Set.of(), Set.of());
    }

    /** Makes the redirects what the merges of the change say. */
    public static Future<Changed> follow(Change change) {
        return change.rows(WANTED).compose(rows -> {
            JsonArray wanted = new JsonArray();
            rows.forEach(row -> wanted.add(redirect(row.id("entity"), row.id("survivor"))));
            return change.rows(COMPOSITES, wanted)
                    .compose(made -> composites(change, made))
                    .compose(more -> settle(change, wanted.copy().addAll(more)));
        });
    }

    private static JsonObject redirect(long entity, long survivor) {
        return new JsonObject().put("entity", entity).put("survivor", survivor);
    }

    /** Declares what has the same parts as the merges leave of each; gives the redirects to it. */
    private static Future<JsonArray> composites(Change change, List<Row> made) {
        Map<String, Row> declared = new LinkedHashMap<>();
        made.forEach(row -> declared.put(slug(row), row));
        Integer[] kinds =
                declared.values().stream().map(row -> row.number("kind")).toArray(Integer[]::new);
        String[] names = declared.keySet().toArray(String[]::new);
        return change.rows(Entities.DECLARE, kinds, names)
                .compose(done -> change.rows(Entities.WRITTEN, (Object) names))
                .compose(rows -> {
                    Map<String, Long> ids = new HashMap<>();
                    rows.forEach(row -> ids.put(row.text("slug"), row.id("id")));
                    JsonArray redirects = new JsonArray();
                    made.forEach(
                            row -> redirects.add(redirect(row.id("id"), Objects.requireNonNull(ids.get(slug(row))))));
                    return parts(change, declared, ids).map(redirects);
                });
    }

    private static String slug(Row row) {
        return StatementId.composite(Kind.of(row.number("kind")).word(), row.text("one_slug"), row.text("other_slug"));
    }

    private static Future<Void> parts(Change change, Map<String, Row> declared, Map<String, Long> ids) {
        List<JsonObject> participations = new ArrayList<>();
        List<JsonObject> kinships = new ArrayList<>();
        declared.forEach((slug, row) -> {
            JsonObject whole = new JsonObject().put("id", ids.get(slug));
            if (Kind.of(row.number("kind")) == Kind.KINSHIP) {
                kinships.add(whole.put("agent", row.id("one")).put("relative", row.id("other")));
            } else {
                participations.add(whole.put("event", row.id("one")).put("agent", row.id("other")));
            }
        });
        return change.add("participation", participations).compose(done -> change.add("kinship", kinships));
    }

    private static Future<Changed> settle(Change change, JsonArray wanted) {
        return change.rows(CLOSE, change.revision(), wanted)
                .compose(closed -> change.rows(OPEN, change.revision(), wanted).map(opened -> {
                    Changed changed = new Changed(new HashSet<>(), new HashSet<>());
                    List<Row> rows = new ArrayList<>(closed);
                    rows.addAll(opened);
                    rows.forEach(row -> {
                        changed.entities.add(row.id("entity"));
                        changed.places.addAll(List.of(row.id("entity"), row.id("survivor")));
                    });
                    return changed;
                }));
    }
}
