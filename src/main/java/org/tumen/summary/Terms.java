package org.tumen.summary;

/** The SQL that gathers what subjects can be filtered by. */
final class Terms {
    /**
     * What the subjects ($1) can be filtered by at revision $2 besides what is picked: the code of each term, its entity or
     * word, the first day of reporting that shows it, and the one that shows it no more. Of an event its participations tell
     * as well, of agents the posts that they hold, of a series its observations. What is only denied does not count, but who
     * says so does. A place is a country until somebody reports that it lies within another. Places and sources are looked up once
     * for all who share them, and a part once for all that is said of it; that is found by its subject, for which "+ 0" keeps the
     * index of revisions away.
     */
    static final String OF = """
            with recursive
            wanted as (
                select e.id, e.kind from unnest($1::bigint[]) as w (id) join entity e on e.id = w.id
                where e.kind in (1, 2, 3, 6, 7, 8, 9, 11)),
            part (subject, kind, id) as (
                select id, kind, id from wanted
                union all
                select w.id, w.kind, p.id from wanted w join participation p on p.event = w.id where w.kind = 6
                union all
                select w.id, w.kind, h.id from wanted w
                join held_position h on h.holder = w.id and h.since <= $2 and h.until > $2 where w.kind in (1, 2)
                union all
                select w.id, w.kind, o.id from wanted w join observation o on o.series = w.id where w.kind = 8),
            cited as materialized (
                select part.subject, part.kind, part.id as part, s.id as statement, s.property, s.target,
                       c.id, c.source, c.first_reported as day, c.stance in ('ASSERTS', 'CONFIRMS') as supports
                from part
                join statement s on s.subject = part.id and s.since + 0 <= $2 and s.until > $2
                join citation c on c.statement = s.id and c.since <= $2 and c.until > $2),
            found as materialized (select subject, kind, source, min(day) as day from cited group by subject, kind, source),
            said as materialized (
                select subject, kind, part, statement, property, target,
                       min(day) as seen, min(day) filter (where supports) as day
                from cited group by subject, kind, part, statement, property, target),
            told as materialized (select subject, kind, part, min(seen) as day from said group by subject, kind, part),
            placed as materialized (
                select subject, target as place, day from said
                where property in (5, 10, 18, 25) and target is not null and day is not null),
            within (place, whole, day) as (
                select p.place, whole.target, whole.day
                from (select distinct place from placed) p cross join %s
                union
                select w.whole, whole.target, whole.day from within w cross join %s),
            lies (subject, place, day) as (
                select * from placed
                union
                select l.subject, w.whole, greatest(l.day, w.day) from lies l join within w on w.place = l.place)
            select subject, term, value, word, min(day) as day, min(until) as until from (
                select subject, 2 as term, place as value, null as word, day, null::date as until from lies
                union all
                select l.subject, 3, l.place, null, l.day, whole.day
                from lies l left join (select place, min(day) as day from within group by place) whole on whole.place = l.place
                where whole.day is null or l.day < whole.day
                union all
                select told.subject, 4, p.agent, null, told.day, null from told join participation p on p.id = told.part
                where told.kind = 6
                union all
                select told.subject, 7, p.agent, null, told.day, null from told join participation p on p.id = told.part
                join entity e on e.id = p.agent and e.kind = 3 where told.kind = 6
                union all
                select told.subject, 7, h.organization, null, told.day, null
                from told join held_position h on h.id = told.part and h.since <= $2 and h.until > $2
                where told.kind in (1, 2)
                union all
                select said.subject, 7, h.organization, null, said.day, null
                from said join held_position h on h.id = said.target and h.since <= $2 and h.until > $2
                where said.property = 30 and said.kind = 6
                union all
                select said.subject, case said.property when 28 then 5 else 6 end, null, v.code, said.day, null
                from said join code_value v on v.statement = said.statement where said.property in (28, 29)
                union all
                select c.subject, 8, w.agent, null, c.day, null
                from found c
                join source t on t.id = c.source and t.since <= $2 and t.until > $2
                join credit w on w.source = t.id and w.described = t.since and w.ordinal = 0 and w.since <= $2 and w.until > $2
                where c.kind <> 11
                union all
                select c.subject, 9, coalesce(
                    (select h.agent from hop h
                     where h.citation = c.id and h.ordinal = 0 and h.since <= $2 and h.until > $2),
                    (select w.agent from source t
                     join credit w on w.source = t.id and w.described = t.since and w.since <= $2 and w.until > $2
                     where t.id = c.source and t.since <= $2 and t.until > $2
                     order by w.ordinal = 0, w.ordinal limit 1)),
                    null, c.day, null
                from cited c where c.kind = 7
                union all
                select c.subject, 10, h.agent, null, c.day, null
                from cited c join hop h on h.citation = c.id and h.since <= $2 and h.until > $2 where c.kind <> 11
                union all
                select said.subject, 11, a.entity, null, said.seen, null
                from said join wording_about a on a.statement = said.statement and a.since <= $2 and a.until > $2
                where said.kind = 7
                union all
                select w.id, case d.ordinal when 0 then 8 else 12 end, d.agent, null, t.first_reported, null
                from wanted w
                join source t on t.id = w.id and t.since <= $2 and t.until > $2
                join credit d on d.source = t.id and d.described = t.since and d.since <= $2 and d.until > $2
                where w.kind = 9
                union all
                select w.id, 17, null, p.basis, date '0001-01-01', null from wanted w join person p on p.id = w.id where w.kind = 1
                union all
                select w.id, 18, null, t.unit, date '0001-01-01', null from wanted w join series t on t.id = w.id where w.kind = 8
                union all
                select w.id, 19, null, t.measure, date '0001-01-01', null from wanted w join series t on t.id = w.id where w.kind = 8
                union all
                select subject, 20, target, null, seen, null from said where property = 31 and target is not null and kind = 8) x
            where day is not null and (value is not null or word is not null)
            group by subject, term, value, word
            """.formatted(whole("p.place"), whole("w.whole"));

    /** What a place lies within (target), and the first day on which somebody says so who does not deny it. */
    static String whole(String place) {
        return """
                lateral (
                    select s.target, min(c.first_reported) as day
                    from statement s
                    join citation c on c.statement = s.id and c.since <= $2 and c.until > $2
                        and c.stance in ('ASSERTS', 'CONFIRMS')
                    where s.subject = %s and s.property = 11 and s.since <= $2 and s.until > $2 and s.target is not null
                    group by s.target) whole""".formatted(place);
    }

    private Terms() {}
}
