package org.tumen.merge;

import io.vertx.core.Future;
import org.tumen.db.Change;

/** Who published and wrote the sources of a change, standing where the merges lead. */
public final class Credits {
    static final String OPEN = """
            insert into credit (source, described, ordinal, since, written, agent)
            select s.id, s.since, named.ordinal, $1, named.id, coalesce(r.survivor, named.id)
            from source s
            cross join lateral (
                select s.publisher as id, 0 as ordinal where s.publisher is not null
                union all
                select a.id, a.ordinal from unnest(s.authors) with ordinality a (id, ordinal)) named
            left join redirect r on r.entity = named.id and r.until = 2147483647
            where s.since = $1
            on conflict do nothing
            """;

    private Credits() {}

    /** Writes the credits of the sources that the change's revision describes. */
    public static Future<Void> follow(Change change) {
        return change.rows(OPEN, change.revision()).mapEmpty();
    }
}
