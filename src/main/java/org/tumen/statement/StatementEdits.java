package org.tumen.statement;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.Collection;
import java.util.UUID;
import org.tumen.db.Change;

/** The writes of statements: a statement stands while a citation of it does, from the day of the first. */
public final class StatementEdits {
    /** Closes the statements among $2 whose first citation is gone or has another day, at revision $1. */
    static final String CLOSE = """
            update statement s set until = $1
            where s.until = 2147483647 and s.id = any($2::uuid[])
              and s.first_reported is distinct from (
                  select min(c.first_reported) from citation c where c.statement = s.id and c.until = 2147483647)
            """;

    /**
     * Opens the statements among $2 (known before) and $3 (rows of id, subject, property) that a citation carries, each
     * where the merges lead from its subject and from what its value names.
     */
    static final String OPEN = """
            insert into statement (id, since, first_reported, subject, property, written, target)
            select known.id, $1, cited.day, coalesce(own.survivor, known.subject), known.property, known.subject,
                   coalesce(other.survivor, named.target)
            from (select id, written as subject, property from statement where id = any($2::uuid[])
                  union
                  select id, subject, property
                  from jsonb_to_recordset($3) as said (id uuid, subject bigint, property smallint)) known
            cross join lateral (
                select min(c.first_reported) as day from citation c
                where c.statement = known.id and c.until = 2147483647) cited
            left join lateral (
                select r.target from reference_value r where r.statement = known.id
                union all
                select f.producer from figure_value f where f.statement = known.id offset 0) named on true
            left join redirect own on own.entity = known.subject and own.until = 2147483647
            left join redirect other on other.entity = named.target and other.until = 2147483647
            where cited.day is not null
            on conflict (id) where until = 2147483647 do nothing
            """;

    private StatementEdits() {}

    /**
     * Makes statements follow their citations.
     *
     * @param touched those whose citations changed
     * @param said those among them that may be new, as objects with id, subject and property
     */
    public static Future<Void> follow(Change change, Collection<UUID> touched, JsonArray said) {
        UUID[] ids = touched.toArray(UUID[]::new);
        return change.rows(CLOSE, change.revision(), ids)
                .compose(closed -> change.rows(OPEN, change.revision(), ids, said))
                .mapEmpty();
    }

    /** Opens statements that were closed because they stand elsewhere from now on. */
    public static Future<Void> reopen(Change change, Collection<UUID> moved) {
        return change.rows(OPEN, change.revision(), moved.toArray(UUID[]::new), new JsonArray())
                .mapEmpty();
    }
}
