package org.tumen.source;

import org.tumen.entity.Entities;
import org.tumen.statement.Statements;

/** The SQL of sources, by what it answers. */
final class Sources {
    /** Sources as described at the revision; one that is named before it counts is described all the same. */
    private static final String DESCRIBED = " from source_at($1, '9999-01-01') t ";

    /** Who is credited with a source t. */
    private static final String CREDITED = "join credit_at($1) w on w.source = t.id and w.described = t.since ";

    /** The columns of sources ($3). */
    static final String DETAILS =
            "select t.id as key, t.*" + DESCRIBED + "where t.id = any($3::bigint[]) and $2::date is not null";

    /** The publishers of sources ($3). */
    static final String PUBLISHER = "select t.id as key, " + Entities.COLUMNS
            + DESCRIBED + CREDITED + "join entity e on e.id = w.agent" + Entities.IN_SIGHT
            + "where w.ordinal = 0 and t.id = any($3::bigint[])";

    /** The authors of sources ($3), in their order. */
    static final String AUTHORS = "select t.id as key, " + Entities.COLUMNS
            + DESCRIBED + CREDITED + "join entity e on e.id = w.agent" + Entities.IN_SIGHT + """
            where w.ordinal > 0 and t.id = any($3::bigint[]) and not exists (
                select from credit_at($1) before where before.source = w.source and before.described = w.described
                and before.agent = w.agent and before.ordinal between 1 and w.ordinal - 1)
            order by w.ordinal
            """;

    /** What a bibliography holds of sources ($3), and when the revision was made. */
    static final String REFERENCES = "select t.id as key, e.slug, t.*, r.at,"
            + " (select s.label from credit_at($1) w join summary_at($1, $2) s on s.subject = w.agent"
            + " where w.source = t.id and w.described = t.since and w.ordinal = 0) as publisher_label,"
            + " array(select s.label from credit_at($1) w join summary_at($1, $2) s on s.subject = w.agent"
            + " where w.source = t.id and w.described = t.since and w.ordinal > 0"
            + " group by w.agent, s.label order by min(w.ordinal)) as author_labels"
            + DESCRIBED
            + "join entity e on e.id = t.id join revision r on r.number = $1 where t.id = any($3::bigint[])";

    /** In which something stands that is told with one of some entities, and these when they are sources. */
    static final String TOLD = """
            (s.subject = any(%1$s) or s.subject = any(array(
                select c.source from told_with(%1$s, $1) told
                join statement_at($1, $2) v on v.subject = told
                join citation_at($1, $2) c on c.statement = v.id)))
            """;

    /** The sources that persons ($3) wrote, the latest first, at most $4 each. */
    static final String AUTHORED = of("w.ordinal > 0");

    /** The sources that organizations ($3) published, the latest first, at most $4 each. */
    static final String PUBLISHED = of("w.ordinal = 0");

    /** The sources that sources ($3) derive from. */
    static final String DERIVED_FROM = "select d.source as key, " + Entities.COLUMNS
            + " from derivation_at($1) d join entity e on e.id = d.origin" + Entities.IN_SIGHT
            + "where d.source = any($3::bigint[]) order by s.slug";

    /** The statements of sources ($3), of properties $7 and, when $8, of no other source; after $6. */
    static final String STATEMENTS = statements(">", "");

    /** The same from the last on, before $6. */
    static final String STATEMENTS_BACKWARDS = statements("<", " desc");

    private Sources() {}

    private static String of(String condition) {
        return "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select " + Entities.COLUMNS
                + " from entity e" + Entities.IN_SIGHT + """
                where e.id in (
                    select w.source from credit_at($1) w
                    join source_at($1, $2) t on t.id = w.source and t.since = w.described
                    where w.agent = k.key and\s""" + condition + ")"
                + " order by s.day desc, s.slug limit $4) x";
    }

    private static String statements(String beyond, String direction) {
        return "select k.key, said.*, t.total from unnest($3::bigint[]) as k (key)"
                + " cross join lateral (select count(*)::int as total " + said() + ") t left join lateral ("
                + "select x.*, '' as cursor_key, x.id::text as cursor_id from (select s.id " + said()
                + " and $5::text is not distinct from $5 and ($6::text is null or s.id " + beyond + " $6::text::uuid)"
                + " order by s.id" + direction + " limit $4) page" + Statements.each("page.id") + "order by x.id"
                + direction + ") said on true";
    }

    private static String said() {
        return """
                from (select distinct c.statement from citation_at($1, $2) c where c.source = k.key) own
                join statement_at($1, $2) s on s.id = own.statement
                where ($7::text[] is null or s.property = any($7::text[]::smallint[]))
                  and ($8::boolean is not true or not exists (
                      select from statement_at($1, $2) w join citation_at($1, $2) c on c.statement = w.id
                      where (w.id = s.id or w.joins = coalesce(s.joins, s.id) or w.id = s.joins) and c.source <> k.key))
                """;
    }
}
