package org.tumen.search;

import org.tumen.entity.Entities;

/** The SQL of searches. */
final class Searches {
    /**
     * What a folded text ($3), or its words in another order ($4), finds among kinds ($5): names that begin so or come
     * near, then labels that hold all of its words ($7); at most $6, best first.
     */
    static final String FOUND = """
            with named as (
                select v.subject, n.text as matched, v.id,
                       case when n.folded = $3 then 1 when n.folded = any($4::text[]) then 2
                            when n.folded like $3 || '%' then 3 else 4 end as place,
                       case when n.folded = $3 or n.folded like $3 || '%' then 'EXACT'
                            when n.folded = any($4::text[]) then 'ORDER' else 'FUZZY' end as reason,
                       levenshtein_less_equal(left(n.folded, 100), left($3, 100), 2) as distance
                from name_value n join statement_at($1, $2) v on v.id = n.statement
                where n.folded like $3 || '%' or n.folded = any($4::text[])
                   or (length($3) between 5 and 100 and length(n.folded) between length($3) - 2 and length($3) + 2
                       and levenshtein_less_equal(left(n.folded, 100), left($3, 100), 2) <= 2)),
            told as (
                select s.subject, s.label as matched, null::uuid as id, 5 as place, 'TEXT' as reason, 0 as distance
                from summary_at($1, $2) s
                where length($3) > 2 and s.kind not in (10, 11, 12, 13)
                  and s.label_key like
                      '%' || (select word from unnest($7::text[]) word order by length(word) desc limit 1) || '%'
                  and not exists (select from unnest($7::text[]) word where strpos(s.label_key, word) = 0)),
            best as (
                select distinct on (subject) subject, matched, place, reason, distance
                from (select * from named union all select * from told) hit
                order by subject, place, distance, id)
            select
            """ + Entities.COLUMNS + """
            , best.matched, best.reason
            from best join entity e on e.id = best.subject
            """ + Entities.IN_SIGHT + """
            where ($5::smallint[] is null or e.kind = any($5))
            order by best.place, best.distance, s.label_key, s.slug
            limit $6
            """;

    private Searches() {}
}
