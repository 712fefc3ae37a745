package org.tumen.merge;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tumen.db.Change;
import org.tumen.db.Row;
import org.tumen.statement.Property;
import org.tumen.statement.StatementEdits;
import org.tumen.statement.StatementId;
import org.tumen.statement.Values;

/** Lets all that was written of redirected entities stand where they stand, from a change's revision on. */
public final class Moves {
    /** Closes the statements, of $2 as written or naming one of them, and found at $3, that stand elsewhere now. */
    static final String STATEMENTS = """
            with concerned (id) as (
                select id from statement
                where until = 2147483647 and subject = any($3::bigint[]) and written = any($2::bigint[])
                union
                select r.statement from reference_value r where r.target = any($2::bigint[])
                union
                select f.statement from figure_value f where f.producer = any($2::bigint[])),
            standing as (
                select s.id, coalesce(own.survivor, s.written) as subject, coalesce(other.survivor, r.target, f.producer) as target
                from concerned
                join statement s on s.id = concerned.id and s.until = 2147483647
                left join reference_value r on r.statement = s.id
                left join figure_value f on f.statement = s.id
                left join redirect own on own.entity = s.written and own.until = 2147483647
                left join redirect other on other.entity = coalesce(r.target, f.producer) and other.until = 2147483647)
            update statement t set until = $1
            from standing
            where t.id = standing.id and t.until = 2147483647
              and (t.subject, t.target) is distinct from (standing.subject, standing.target)
            returning t.id
            """;

    /** The statements that stand elsewhere than written, and are not joined with those written so. */
    static final String ELSEWHERE = """
            select v.*, e.slug as subject_slug
            from statement s
            join entity e on e.id = s.subject
            left join reference_value r on r.statement = s.id
            left join figure_value f on f.statement = s.id
            join statement_value v on v.id = s.id and v.since = s.since
            where s.joins is null and s.property <> 32 and exists (select from redirect)
              and (s.written <> s.subject or s.target <> coalesce(r.target, f.producer))
            """;

    /** Those among them that were opened at revision $1. */
    static final String ELSEWHERE_SINCE = ELSEWHERE + " and s.since = $1";

    /** Joins statements ($1, rows of id, since and joins). */
    static final String JOIN = """
            update statement t set joins = said.joins
            from jsonb_to_recordset($1) as said (id uuid, since int, joins uuid)
            where t.id = said.id and t.since = said.since
            """;

    static final String HOPS_CLOSED = closed("hop", "agent", "citation");
    static final String HOPS_OPENED = opened("hop", "agent", "citation, ordinal, act");
    static final String ABOUT_CLOSED = closed("wording_about", "entity", "statement");
    static final String ABOUT_OPENED = opened("wording_about", "entity", "statement, ordinal, property, value");
    static final String CREDITS_CLOSED = closed("credit", "agent", "source");
    static final String CREDITS_OPENED = opened("credit", "agent", "source, described, ordinal");

    static final String POSITIONS_CLOSED = """
            update held_position t set until = $1
            where t.until = 2147483647 and (t.holder = any($3::bigint[]) or t.organization = any($3::bigint[]))
              and (t.written_holder = any($2::bigint[]) or t.written_organization = any($2::bigint[]))
              and (t.holder, t.organization) is distinct from (
                  coalesce((select r.survivor from redirect r where r.entity = t.written_holder and r.until = 2147483647),
                           t.written_holder),
                  coalesce((select r.survivor from redirect r where r.entity = t.written_organization and r.until = 2147483647),
                           t.written_organization))
            returning t.id
            """;

    static final String POSITIONS_OPENED = """
            insert into held_position (id, since, holder, organization, written_holder, written_organization)
            select t.id, $1, coalesce(held.survivor, t.written_holder), coalesce(at.survivor, t.written_organization),
                   t.written_holder, t.written_organization
            from held_position t
            left join redirect held on held.entity = t.written_holder and held.until = 2147483647
            left join redirect at on at.entity = t.written_organization and at.until = 2147483647
            where t.until = $1 and t.id = any($2::bigint[])
              and not exists (select from held_position o where o.id = t.id and o.until = 2147483647)
            """;

    /** The statements that citations ($1) are of. */
    static final String CITED = "select distinct statement as id from citation where id = any($1::uuid[])";

    private Moves() {}

    /** What moved: subjects and statements of which something else is shown. */
    public record Moved(Set<Long> subjects, Set<UUID> statements) {}

    /** Lets everything stand where a change redirected it; statements must follow their citations already. */
    public static Future<Moved> follow(Change change, Redirects.Changed changed) {
        Moved moved = new Moved(new HashSet<>(changed.places()), new HashSet<>());
        Long[] entities = changed.entities().toArray(Long[]::new);
        Long[] places = changed.places().toArray(Long[]::new);
        if (entities.length == 0) {
            return opened(change).map(moved);
        }
        return change.rows(STATEMENTS, change.revision(), entities, places)
                .compose(rows -> {
                    rows.forEach(row -> moved.statements.add(row.uuid("id")));
                    return StatementEdits.reopen(change, moved.statements);
                })
                .compose(done -> opened(change))
                .compose(done -> each(change, HOPS_CLOSED, HOPS_OPENED, entities, places))
                .compose(hops -> change.rows(CITED, (Object) uuids(hops)))
                .compose(cited -> {
                    cited.forEach(row -> moved.statements.add(row.uuid("id")));
                    return each(change, ABOUT_CLOSED, ABOUT_OPENED, entities, places);
                })
                .compose(about -> {
                    about.forEach(row -> moved.statements.add(row.uuid("id")));
                    return each(change, CREDITS_CLOSED, CREDITS_OPENED, entities, places);
                })
                .compose(credits -> {
                    credits.forEach(row -> moved.subjects.add(row.id("id")));
                    return change.rows(POSITIONS_CLOSED, change.revision(), entities, places);
                })
                .compose(positions -> {
                    Long[] ids = positions.stream().map(row -> row.id("id")).toArray(Long[]::new);
                    moved.subjects.addAll(List.of(ids));
                    return change.rows(POSITIONS_OPENED, change.revision(), ids);
                })
                .map(moved);
    }

    private static Future<List<Row>> each(Change change, String close, String open, Long[] entities, Long[] places) {
        return change.rows(close, change.revision(), entities, places)
                .compose(rows ->
                        change.rows(open, change.revision(), entities, places).map(rows));
    }

    private static UUID[] uuids(List<Row> rows) {
        return rows.stream().map(row -> row.uuid("id")).distinct().toArray(UUID[]::new);
    }

    /** Gives statements that stand elsewhere than written the id that they would have if written of where they stand. */
    public static Future<Void> join(Change change) {
        return change.rows(ELSEWHERE).compose(rows -> join(change, rows));
    }

    private static Future<Void> opened(Change change) {
        return change.rows(ELSEWHERE_SINCE, change.revision()).compose(rows -> join(change, rows));
    }

    private static Future<Void> join(Change change, List<Row> rows) {
        JsonArray joins = new JsonArray();
        for (Row row : rows) {
            UUID id = StatementId.of(row.text("subject_slug"), Property.of(row.number("property")), Values.from(row));
            joins.add(new JsonObject()
                    .put("id", row.uuid("id").toString())
                    .put("since", row.number("since"))
                    .put("joins", id.toString()));
        }
        return joins.isEmpty()
                ? Future.succeededFuture()
                : change.rows(JOIN, joins).mapEmpty();
    }

    private static String closed(String table, String standing, String key) {
        return """
                update %1$s t set until = $1
                where t.until = 2147483647 and t.%2$s = any($3::bigint[]) and t.written = any($2::bigint[])
                  and t.%2$s <> coalesce(
                      (select r.survivor from redirect r where r.entity = t.written and r.until = 2147483647), t.written)
                returning t.%3$s as id
                """.formatted(table, standing, key);
    }

    private static String opened(String table, String standing, String columns) {
        return """
                insert into %1$s (%3$s, since, written, %2$s)
                select %3$s, $1, t.written, coalesce(
                    (select r.survivor from redirect r where r.entity = t.written and r.until = 2147483647), t.written)
                from %1$s t
                where t.until = $1 and t.%2$s = any($3::bigint[]) and t.written = any($2::bigint[])
                """.formatted(table, standing, columns);
    }
}
