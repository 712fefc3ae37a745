package org.tumen.revision;

/** The SQL of histories, by what it answers. */
final class Histories {
    private static final String COLUMNS = "c.revision, c.kind, c.subject, c.statement, c.citation, c.source";
    private static final String ORDER =
            " order by c.revision, c.kind, c.subject, c.statement nulls first, c.citation nulls first";

    /** What revisions ($3) did, at most $4 each. */
    static final String OF_REVISION = of("unnest($3::bigint[])", "c.revision = k.key");

    /** What was done to subjects ($3), the earliest first, at most $4 each. */
    static final String OF_SUBJECT = of(
            "unnest($3::bigint[])",
            "c.statement = any(array(select s.id from statement_ever_at($1, $2) s where s.subject = k.key))");

    /** What was done to sources ($3), the earliest first, at most $4 each. */
    static final String OF_SOURCE = of("unnest($3::bigint[])", "c.source = k.key");

    /** What was done to statements ($3) and their citations, the earliest first, at most $4 each. */
    static final String OF_STATEMENT = of("unnest($3::uuid[])", "c.statement = k.key");

    /**
     * The difference between revisions $3 and $4, about the entities with the slugs $5 or any (null): what only the
     * later one holds was added, what only the earlier one holds was removed; at most $6.
     */
    static final String DIFFERENCE = """
            with held as (
                select held.revision, s.subject, s.id as statement, null::uuid as citation, null::bigint as source
                from unnest(array[$3::int, $4::int]) as held (revision)
                cross join lateral statement_at(held.revision, $2) s
                union all
                select held.revision, s.subject, c.statement, c.id, c.source
                from unnest(array[$3::int, $4::int]) as held (revision)
                cross join lateral citation_at(held.revision, $2) c
                cross join lateral (select subject from statement_ever_at($1, $2) s where s.id = c.statement limit 1) s
                union all
                select held.revision, t.id, null, null, t.id
                from unnest(array[$3::int, $4::int]) as held (revision)
                cross join lateral source_at(held.revision, $2) t),
            once as (
                select subject, statement, citation, source, min(revision) as revision
                from held
                group by subject, statement, citation, source
                having count(*) = 1)
            select once.subject, once.statement, once.citation, once.source, once.revision,
                   case when once.revision = $4 then 'ADDED' else 'REMOVED' end as kind
            from once
            where $5::text[] is null or once.subject in (select id from entity where slug = any($5))
            order by kind, once.subject, once.statement nulls first, once.citation nulls first
            limit $6
            """;

    private Histories() {}

    private static String of(String keys, String condition) {
        return "select k.key, x.* from " + keys + " as k (key) cross join lateral (select " + COLUMNS
                + " from recorded_change_at($1, $2) c where " + condition + ORDER + " limit $4) x";
    }
}
