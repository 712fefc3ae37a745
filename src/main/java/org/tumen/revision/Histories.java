package org.tumen.revision;

/** The SQL of histories, by what it answers. */
final class Histories {
    private static final String COLUMNS = """
            c.revision, c.kind, c.statement, c.citation, c.source,
            coalesce((select r.survivor from redirect_at($1) r where r.entity = c.subject), c.subject) as subject,
            """ + gone("c");
    private static final String ORDER =
            " order by c.revision, c.kind, c.subject, c.statement nulls first, c.citation nulls first, c.retired";

    /** What revisions ($3) did, at most $4 each: to merges, sources, statements by subject, citations by source. */
    static final String OF_REVISION = """
            select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (
                select %s from first_changes_at($1, $2, k.key::int, $4) c
                order by (c.part + 1) / 2, c.holder, c.statement, c.citation, c.retired, c.part limit $4) x
            """.formatted(COLUMNS);

    /** What was done to subjects ($3), the earliest first, at most $4 each. */
    static final String OF_SUBJECT = """
            select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (
                select %1$s from (
                    select * from recorded_change_at($1, $2) said
                    where said.statement = any(array(
                        select s.id from statement_ever_at($1, $2) s where s.subject = any(array(
                            select k.key union all select r.entity from redirect_at($1) r where r.survivor = k.key))))
                    union all
                    select * from recorded_change_at($1, $2) told
                    where told.retired is not null and k.key in (
                        told.subject, (select r.survivor from redirect_at($1) r where r.entity = told.subject))) c
                %2$s limit $4) x
            """.formatted(COLUMNS, ORDER);

    /** What was done to sources ($3), the earliest first, at most $4 each. */
    static final String OF_SOURCE = of("unnest($3::bigint[])", "c.source = k.key");

    /** What was done to statements ($3) and their citations, the earliest first, at most $4 each. */
    static final String OF_STATEMENT = of("unnest($3::uuid[])", "c.statement = k.key");

    /**
     * The difference between revisions $3 and $4, about the entities with the slugs $5 or any (null): what only the
     * later one holds was added, what only the earlier one holds was removed; at most $6, after the first $7.
     */
    static final String DIFFERENCE = """
            with held as (
            %s            union all
            %s),
            once as (
                select subject, statement, citation, source, retired, min(revision) as revision
                from held
                group by subject, statement, citation, source, retired
                having count(*) = 1),
            placed as (
                select coalesce(r.survivor, once.subject) as subject, once.statement, once.citation, once.source,
                       once.retired, once.revision,
                       case when once.revision = $4 then case when once.retired is null then 'ADDED' else 'MERGED' end
                            when once.retired is null then 'REMOVED' else 'PARTED' end as kind
                from once left join redirect_at($4) r on r.entity = once.subject)
            select told.revision, told.kind, told.statement, told.citation, told.source, told.subject,
                   %s
            from (
                select * from placed
                where $5::text[] is null or subject in (select id from named_at($4, $5) named (id))
                order by kind, subject, statement nulls first, citation nulls first, source, retired
                limit $6 offset $7) told
            order by kind, subject, statement nulls first, citation nulls first, source, told.retired
            """.formatted(held("$4", "since > $3"), held("$3", "until <= $4"), gone("told"));

    private Histories() {}

    /** The slug of what a change tells of and can be asked for no more: what was merged, or a source that is not in sight. */
    private static String gone(String change) {
        return """
                (select e.slug from entity e where e.id = coalesce(
                    %1$s.retired,
                    case when not exists (select from source_at($1, $2) t where t.id = %1$s.source) then %1$s.source end)
                ) as retired
                """.formatted(change);
    }

    /** What a revision holds of what began or ended between it and another. */
    private static String held(String revision, String between) {
        return """
                select s.written as subject, s.id as statement, null::uuid as citation, null::bigint as source,
                       null::bigint as retired, %1$s::int as revision
                from statement_at(%1$s, $2) s where %2$s
                union all
                select s.written, c.statement, c.id, c.source, null, %1$s
                from citation_at(%1$s, $2) c
                cross join lateral (select s.written from statement_at(%1$s, $2) s where s.id = c.statement) s where %2$s
                union all
                select t.id, null, null, t.id, null, %1$s from source_at(%1$s, $2) t where %2$s
                union all
                select m.survivor, null, null, null, m.retired, %1$s from merge_at(%1$s) m where %2$s
                """.formatted(revision, between);
    }

    private static String of(String keys, String condition) {
        return "select k.key, x.* from " + keys + " as k (key) cross join lateral (select " + COLUMNS
                + " from recorded_change_at($1, $2) c where " + condition + ORDER + " limit $4) x";
    }
}
