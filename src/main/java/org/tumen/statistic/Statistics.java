package org.tumen.statistic;

import org.tumen.entity.Entities;
import org.tumen.statement.Statements;

/** The SQL of series and observations, by what it answers. */
final class Statistics {
    /** What series ($3) count in, and how. */
    static final String DETAILS = "select t.id as key, t.unit, t.measure from series t where t.id = any($3::bigint[])"
            + " and $1::int is not null and $2::date is not null";

    /**
     * The observations of series ($3), the earliest period first, after $5 (earliest and latest day) and $6 (id);
     * those whose last day lies from $7 to $8 and, when $9, that are broken down by exactly $10.
     */
    static final String OBSERVATIONS = observations(">", "");

    /** The same, the latest period first, before $5 and $6. */
    static final String OBSERVATIONS_BACKWARDS = observations("<", " desc");

    /** The series that series ($3) are the running totals of. */
    static final String FLOW = "select t.id as key, " + Entities.COLUMNS
            + " from series t join entity e on e.id = t.flow" + Entities.IN_SIGHT + "where t.id = any($3::bigint[])";

    /** The picked figures of series ($3) and of those that they are the running totals of; all of them, whatever $4. */
    static final String TALLIES = """
            select k.key, t.measure, o.id as observation, o.series = t.id as own, o.period, o.dimensions, v.*
            from unnest($3::bigint[]) as k (key)
            join series t on t.id = k.key
            join observation o on o.series in (t.id, t.flow)
            join summary_at($1, $2) s on s.subject = o.id
            cross join lateral unnest(s.picks) p
            cross join lateral (select * from statement_value_at($1, $2) v where v.id = p.statement limit 1) v
            where p.property = 31 and $4::int > 0
            """;

    /** The parts of discrepancies ($3, the ids of their observations between slashes, the whole first). */
    static final String PARTS = "select k.key, " + Entities.COLUMNS + """
             from unnest($3::text[]) as k (key)
            cross join unnest(string_to_array(k.key, '/')::bigint[]) with ordinality as part (id, ordinal)
            join entity e on e.id = part.id
            """ + Entities.IN_SIGHT
            + "where part.ordinal > 1 order by k.key, part.ordinal";

    /** The series of observations ($3). */
    static final String SERIES = "select o.id as key, " + Entities.COLUMNS
            + " from observation o join entity e on e.id = o.series" + Entities.IN_SIGHT
            + "where o.id = any($3::bigint[])";

    /** What observations ($3) are of. */
    static final String OBSERVED = "select o.id as key, o.period, o.earliest, o.latest, o.dimensions"
            + " from observation o where o.id = any($3::bigint[]) and $1::int is not null and $2::date is not null";

    /** The series that series ($3) may be compared with. */
    static final String COMPARABLES =
            "select k.key, " + Entities.COLUMNS + """
             from unnest($3::bigint[]) as k (key)
            join comparable_at($1) c on k.key in (c.series, c.other)
            join entity e on e.id = case when c.series = k.key then c.other else c.series end
            """ + Entities.IN_SIGHT + "order by s.label_key, s.slug";

    /** The picked figures of observations ($3) as known on some days ($4), in the order of the days. */
    static final String KNOWN_ON =
            "select k.key, d.day as known_day, p.rule, p.candidates, " + Statements.COLUMNS + """
             from unnest($3::bigint[]) as k (key)
            cross join unnest($4::text[]::date[]) with ordinality as d (day, ordinal)
            left join summary_at($1, d.day) s on s.subject = k.key
            left join lateral unnest(s.picks) p on p.property = 31
            left join statement_value_at($1, d.day) v on v.id = p.statement
            order by k.key, d.ordinal
            """;

    /** The series that a statement v tells of, itself or one of its observations. */
    static final String OF_STATEMENT =
            "coalesce((select o.series from observation o where o.id = v.subject), v.subject)";

    /** A series and its observations. */
    static final String WITH_OBSERVATIONS =
            "(select s.subject as id union all select o.id from observation o where o.series = s.subject)";

    /** Of one of some series. */
    static final String OF_SERIES = "s.subject = any(array(select o.id from observation o where o.series = any(%s)))";

    /** Which of some observations ($3) are in dispute. */
    static final String DISPUTED = "select distinct own.key from disagreement_at($1, $2) d"
            + " cross join lateral unnest(d.about) own (key)"
            + " where d.about && $3::bigint[] and d.property = 31 and own.key = any($3::bigint[])";

    private Statistics() {}

    private static String observations(String beyond, String direction) {
        return """
                select k.key, x.*, t.total
                from unnest($3::bigint[]) as k (key)
                cross join lateral (
                    select count(*)::int as total
                    from observation o join summary_at($1, $2) s on s.subject = o.id
                    where o.series = k.key and %1$s) t
                left join lateral (
                    select e.id, e.kind, e.slug, s.label, o.earliest || '/' || o.latest as cursor_key,
                           o.id::text as cursor_id
                    from observation o join entity e on e.id = o.id join summary_at($1, $2) s on s.subject = e.id
                    where o.series = k.key and %1$s
                      and ($6::text is null or (o.earliest, o.latest, o.id) %2$s (
                          split_part($5::text, '/', 1)::date, split_part($5::text, '/', 2)::date, $6::text::bigint))
                    order by o.earliest%3$s, o.latest%3$s, o.id%3$s limit $4) x on true
                """.formatted("""
                o.latest between $7::date and $8::date
                      and (not $9::boolean or array(select jsonb_object_keys(o.dimensions) order by 1)
                          = array(select unnest($10::text[]) order by 1))\
                """, beyond, direction);
    }
}
