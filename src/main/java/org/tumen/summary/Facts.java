package org.tumen.summary;

import java.util.List;
import java.util.stream.Stream;

/** The SQL that gathers all that the summaries of some subjects follow from, as it stands at a revision. */
final class Facts {
    /**
     * The subjects that show something else when these subjects ($1), statements ($2) or derivations of sources ($3)
     * changed: themselves, whatever they name that nothing named on an earlier day, the claims linked with them, what a
     * source among them ranks, and whoever is said to be in a place that now lies elsewhere, and the same periods of series
     * that count in another way.
     */
    static final String CONCERNED = """
            with recursive derived (source) as (
                select unnest($3::bigint[])
                union
                select d.source from derived join derivation d on d.origin = derived.source and d.until = 2147483647),
            said as (
                select id, subject, property from statement where id = any($2::uuid[])
                union
                select s.id, s.subject, s.property
                from unnest($1::bigint[]) as w (id) join entity e on e.id = w.id and e.kind = 9
                join citation c on c.source = e.id join statement s on s.id = c.statement
                union
                select s.id, s.subject, s.property
                from derived join citation c using (source) join statement s on s.id = c.statement),
            moved (place) as (
                select subject from said where property = 11
                union
                select s.subject from moved join statement s on s.target = moved.place and s.property = 11),
            concerned (id) as (select unnest($1::bigint[]) union select subject from said)
            select id from concerned
            union select s.target from said join statement s on s.id = said.id
                where s.target is not null and not %1$s
            union select a.entity from said join statement s on s.id = said.id join wording_about a on a.statement = s.id
                where not %2$s
            union select h.agent from said join citation s on s.statement = said.id join hop h on h.citation = s.id
                where not %3$s
            union select unnest(array[l.claim, l.other]) from concerned join claim_link l on concerned.id in (l.claim, l.other)
            union select s.subject from concerned join ranking k on k.source = concerned.id join statement s on s.id = k.statement
            union select s.subject from moved join statement s on s.target = moved.place and s.property in (5, 10, 11, 25)
            union select h.holder from moved join statement s on s.target = moved.place and s.property = 18
                join held_position h on h.id = s.subject
            union select p.event from concerned join statement s on s.target = concerned.id and s.property = 30
                join participation p on p.id = s.subject
            union select unnest(array[p.event, p.agent]) from concerned join participation p using (id)
            union select unnest(array[k.agent, k.relative]) from concerned join kinship k using (id)
            union select o.series from concerned join observation o using (id)
            union select h.holder from concerned join held_position h using (id)
            union select h.organization from concerned join held_position h using (id) join statement s on s.subject = h.id
                where not %4$s
            union select w.agent from concerned join credit w on w.source = concerned.id join source s on s.id = w.source
                where not %5$s
            union select n.id from concerned join observation o using (id)
                join comparable c on o.series in (c.series, c.other)
                join observation n on n.series in (c.series, c.other) and n.series <> o.series
                    and n.latest = o.latest and n.dimensions = o.dimensions
            union select o.id from concerned
                join comparable c on concerned.id in (c.series, c.other)
                join observation o on o.series in (c.series, c.other)
            """.formatted(
                    shown("s.target"), shown("a.entity"), shown("h.agent"), shown("h.organization"), shown("w.agent"));

    /** Whether an entity is shown anyway from before the day of s on, so that s neither brings it into sight nor takes it out. */
    private static String shown(String entity) {
        return "exists (select from summary z where z.subject = " + entity
                + " and z.until = 2147483647 and z.reported_from < s.first_reported)";
    }

    /**
     * The observations among the subjects ($1) with those that count the same by another definition at revision $2: the same
     * unit and dimensions, and the same period or, of totals and stocks, the same last day. Each pair once.
     */
    static final String COUNTERPARTS = """
            select distinct o.id, n.id as other
            from observation o
            join comparable c on o.series in (c.series, c.other)
            join observation n on n.series in (c.series, c.other) and n.series <> o.series
                and n.latest = o.latest and n.dimensions = o.dimensions
            join series t on t.id = o.series
            join series u on u.id = n.series and u.unit = t.unit
            join entity oe on oe.id = o.id
            join entity ne on ne.id = n.id
            where o.id = any($1::bigint[]) and c.since <= $2 and c.until > $2 and oe.slug < ne.slug
              and (n.earliest = o.earliest
                   or (t.measure in ('CUMULATIVE', 'STOCK') and u.measure in ('CUMULATIVE', 'STOCK')))
            order by o.id, n.id
            """;

    /** The subjects ($1) with the parts that their labels need. */
    static final String SUBJECTS = """
            select e.id, e.kind, e.slug, o.period, o.dimensions, s.title, s.first_reported, s.earliest, s.latest, s.language, s.seen,
                   array_remove(array[p.event, p.agent, k.agent, k.relative, o.series, h.holder, h.organization], null) as parts
            from entity e
            left join observation o on o.id = e.id
            left join participation p on p.id = e.id
            left join kinship k on k.id = e.id
            left join held_position h on h.id = e.id and h.since <= $2 and h.until > $2
            left join source s on s.id = e.id and s.since <= $2 and s.until > $2
            where e.id = any($1::bigint[])
            """;

    /** The statements of the subjects ($1) at revision $2 with their values and the curator's rank. */
    static final String STATEMENTS = """
            select v.*, r.rank, rs.first_reported as ranked_from, r.source as ranked_by_source
            from statement_value v
            left join ranking r on r.statement = v.id and r.since <= $2 and r.until > $2
            left join source rs on rs.id = r.source and rs.since <= $2 and rs.until > $2
            where v.since <= $2 and v.until > $2 and v.subject = any($1::bigint[])
            order by v.id
            """;

    /** The citations of the subjects' ($1) statements at revision $2, with their first hop. */
    static final String EVIDENCE = """
            select c.id, c.statement, c.stance, c.first_reported, e.slug as source, a.slug as speaker,
                   coalesce(a.kind <> 2, true) as named, root.slug as root
            from statement s
            join citation c on c.statement = s.id and c.since <= $2 and c.until > $2
            join entity e on e.id = c.source
            join entity root on root.id = case
                when exists (select from derivation d where d.source = c.source and d.since <= $2 and d.until > $2)
                then root_of(c.source, $2) else c.source end
            left join hop h on h.citation = c.id and h.ordinal = 0 and h.since <= $2 and h.until > $2
            left join entity a on a.id = h.agent
            where s.since <= $2 and s.until > $2 and s.subject = any($1::bigint[])
            """;

    /** The first day on which something names each subject ($1). */
    static final String NAMED = """
            select e.id, named.day
            from unnest($1::bigint[]) as wanted (id)
            join entity e on e.id = wanted.id
            cross join lateral (
                select min(day) as day from (
                    select s.first_reported as day
                    from statement s where s.target = e.id and s.since <= $2 and s.until > $2
                    union all
                    select s.first_reported
                    from wording_about a join statement s on s.id = a.statement and s.since <= $2 and s.until > $2
                    where a.entity = e.id and a.since <= $2 and a.until > $2
                    union all
                    select c.first_reported
                    from hop h join citation c on c.id = h.citation and c.since <= $2 and c.until > $2
                    where e.kind in (1, 2, 3) and h.agent = e.id and h.since <= $2 and h.until > $2
                    union all
                    select s.first_reported
                    from credit t join source s on s.id = t.source and s.since = t.described and s.until > $2
                    where e.kind in (1, 3) and t.agent = e.id and t.since <= $2 and t.until > $2
                    union all
                    select s.first_reported
                    from (select p.id from participation p where e.kind = 6 and p.event = e.id
                          union all
                          select p.id from participation p where e.kind in (1, 2, 3) and p.agent = e.id
                          union all
                          select k.id from kinship k where e.kind in (1, 2) and k.agent = e.id
                          union all
                          select k.id from kinship k where e.kind in (1, 2) and k.relative = e.id
                          union all
                          select o.id from observation o where e.kind = 8 and o.series = e.id
                          union all
                          select h.id from held_position h
                          where e.kind in (1, 2) and h.holder = e.id and h.since <= $2 and h.until > $2
                          union all
                          select h.id from held_position h
                          where e.kind = 3 and h.organization = e.id and h.since <= $2 and h.until > $2) whole
                    join statement s on s.subject = whole.id and s.since <= $2 and s.until > $2) mention) named
            where named.day is not null
            """;

    /**
     * What the subjects ($1) can be filtered by at revision $2 besides what is picked: the code of each term, its entity or
     * word, and the first day of reporting that shows it. Of an event its participations tell as well, of agents the posts
     * that they hold, of a series its observations. What is only denied does not count, but who says so does.
     */
    static final String TERMS = """
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
                join statement s on s.subject = part.id and s.since <= $2 and s.until > $2
                join citation c on c.statement = s.id and c.since <= $2 and c.until > $2),
            said as materialized (
                select subject, kind, part, statement, property, target,
                       min(day) as seen, min(day) filter (where supports) as day
                from cited group by subject, kind, part, statement, property, target),
            credited as materialized (
                select x.id as source, t.first_reported as day, w.agent, w.ordinal
                from (select source as id from cited union select id from wanted where kind = 9) x
                join source t on t.id = x.id and t.since <= $2 and t.until > $2
                join credit w on w.source = t.id and w.described = t.since and w.since <= $2 and w.until > $2),
            lies (subject, place, day) as (
                select subject, target, day from said
                where property in (5, 10, 18, 25) and target is not null and day is not null
                union
                select l.subject, s.target, greatest(l.day, s.first_reported)
                from lies l join statement s on s.subject = l.place and s.property = 11 and s.since <= $2 and s.until > $2
                where s.target is not null)
            select subject, term, value, word, min(day) as day from (
                select subject, 2 as term, place as value, null as word, day from lies
                union all
                select subject, 3, place, null, day from lies l where not exists (
                    select from statement s
                    where s.subject = l.place and s.property = 11 and s.since <= $2 and s.until > $2)
                union all
                select said.subject, 4, p.agent, null, said.seen from said join participation p on p.id = said.part
                where said.kind = 6
                union all
                select said.subject, 7, p.agent, null, said.seen from said join participation p on p.id = said.part
                join entity e on e.id = p.agent and e.kind = 3 where said.kind = 6
                union all
                select said.subject, 7, h.organization, null, said.seen
                from said join held_position h on h.id = said.part and h.since <= $2 and h.until > $2
                where said.kind in (1, 2)
                union all
                select said.subject, 7, h.organization, null, said.day
                from said join held_position h on h.id = said.target and h.since <= $2 and h.until > $2
                where said.property = 30 and said.kind = 6
                union all
                select said.subject, case said.property when 28 then 5 else 6 end, null, v.code, said.day
                from said join code_value v on v.statement = said.statement where said.property in (28, 29)
                union all
                select c.subject, 8, w.agent, null, c.day
                from cited c join credited w on w.source = c.source and w.ordinal = 0 where c.kind <> 11
                union all
                select c.subject, 9, coalesce(
                    (select h.agent from hop h
                     where h.citation = c.id and h.ordinal = 0 and h.since <= $2 and h.until > $2),
                    (select w.agent from credited w where w.source = c.source order by w.ordinal = 0, w.ordinal limit 1)),
                    null, c.day
                from cited c where c.kind = 7
                union all
                select c.subject, 10, h.agent, null, c.day
                from cited c join hop h on h.citation = c.id and h.since <= $2 and h.until > $2 where c.kind <> 11
                union all
                select said.subject, 11, a.entity, null, said.seen
                from said join wording_about a on a.statement = said.statement and a.since <= $2 and a.until > $2
                where said.kind = 7
                union all
                select w.id, case d.ordinal when 0 then 8 else 12 end, d.agent, null, d.day
                from wanted w join credited d on d.source = w.id where w.kind = 9
                union all
                select w.id, 17, null, p.basis, date '0001-01-01' from wanted w join person p on p.id = w.id
                union all
                select w.id, 18, null, t.unit, date '0001-01-01' from wanted w join series t on t.id = w.id
                union all
                select w.id, 19, null, t.measure, date '0001-01-01' from wanted w join series t on t.id = w.id
                union all
                select subject, 20, target, null, seen from said where property = 31 and target is not null and kind = 8) x
            where day is not null and (value is not null or word is not null)
            group by subject, term, value, word
            """;

    /** What each claim among the subjects ($1) speaks of. */
    static final String ABOUT = """
            select s.subject, array_agg(distinct a.entity) as about
            from statement s join wording_about a on a.statement = s.id and a.since <= $2 and a.until > $2
            where s.since <= $2 and s.until > $2 and s.subject = any($1::bigint[])
            group by s.subject
            """;

    /** The claims that hang together with these ($1) by contradiction at revision $2, with their contradictions and agreements. */
    static final String CONTRADICTIONS = """
            with recursive linked (claim) as (
                select unnest($1::bigint[])
                union
                select case when l.claim = linked.claim then l.other else l.claim end
                from linked join claim_link l
                  on linked.claim in (l.claim, l.other) and l.relation = 'CONTRADICTS' and l.since <= $2 and l.until > $2)
            select l.claim, l.other, l.relation, a.id as claim_wording, b.id as other_wording, ea.slug as claim_slug, eb.slug as other_slug,
                   greatest(l.first_reported, a.first_reported, b.first_reported) as day
            from claim_link l
            join entity ea on ea.id = l.claim
            join entity eb on eb.id = l.other
            join statement a on a.subject = l.claim and a.property = 32 and a.since <= $2 and a.until > $2
            join statement b on b.subject = l.other and b.property = 32 and b.since <= $2 and b.until > $2
            where l.since <= $2 and l.until > $2 and l.relation in ('CONTRADICTS', 'SUPPORTS', 'REPEATS')
              and l.claim in (select claim from linked) and l.other in (select claim from linked)
            """;

    /** The links from and to the claims among the subjects ($1) at revision $2, with the days of both claims. */
    static final String LINKS = """
            select l.claim, l.other, l.relation, l.source is not null as made_by_source,
                   greatest(l.first_reported, a.first_reported, b.first_reported) as day,
                   a.first_reported as claim_day, b.first_reported as other_day
            from claim_link l
            join statement a on a.subject = l.claim and a.property = 32 and a.since <= $2 and a.until > $2
            join statement b on b.subject = l.other and b.property = 32 and b.since <= $2 and b.until > $2
            where l.since <= $2 and l.until > $2 and (l.claim = any($1::bigint[]) or l.other = any($1::bigint[]))
            """;

    /** The pairs of texts of each of the subjects ($1) that an editor called rivals. */
    static final String RIVALS = """
            select distinct s.subject, a.text as text, b.text as other
            from statement s
            join rival r on r.since <= $2 and r.until > $2 and r.statement = s.id
            join text_value a on a.statement = r.statement
            join text_value b on b.statement = r.other
            where s.subject = any($1::bigint[])
            """;

    /** Each place that the subjects ($1) are said to be in, with every place that it lies within. */
    static final String PLACES = """
            with recursive within (place, whole) as (
                select s.target, s.target from statement s
                join entity e on e.id = s.target and e.kind = 4
                where s.since <= $2 and s.until > $2 and s.subject = any($1::bigint[])
                union
                select w.place, s.target from within w
                join statement s on s.subject = w.whole and s.property = 11 and s.since <= $2 and s.until > $2)
            select a.slug as place, b.slug as whole
            from within join entity a on a.id = place join entity b on b.id = whole
            where place <> whole
            """;

    /** The agents whose role as defector may show something else when these subjects ($1) do. */
    static final String ROLES = """
            select p.agent from unnest($1::bigint[]) as wanted (id) join participation p on p.agent = wanted.id
            union
            select p.agent from unnest($1::bigint[]) as wanted (id) join participation p on p.event = wanted.id
            union
            select p.agent from unnest($1::bigint[]) as wanted (id) join participation p using (id)
            order by agent
            """;

    /** All agents of events. */
    static final String EVERY_ROLE = "select distinct agent from participation order by agent";

    /** The summaries of these agents ($1) at revision $2, of their participations, and of the events of those. */
    static final String LIVES = """
            with life as (
                select p.agent, p.event, p.id as participation from participation p where p.agent = any($1::bigint[]))
            select e.slug, e.kind as agent_kind, life.agent, life.event, a.label, a.label_key, v.day, v.last_day, v.origins,
                   a.headcount_low, a.headcount_high,
                   coalesce(a.terms, '{}') || coalesce(p.terms, '{}') || coalesce(v.terms, '{}') as terms, greatest(a.reported_from, p.reported_from, v.reported_from) as reported_from,
                   least(a.reported_until, p.reported_until, v.reported_until) as reported_until
            from life
            join entity e on e.id = life.agent
            join summary a on a.subject = life.agent and a.since <= $2 and a.until > $2
            join summary p on p.subject = life.participation and p.since <= $2 and p.until > $2 and p.codes @> array['DEFECTOR']
            join summary v on v.subject = life.event and v.since <= $2 and v.until > $2 and not v.codes @> array['FALSE_REPORT']
            where greatest(a.reported_from, p.reported_from, v.reported_from)
                < least(a.reported_until, p.reported_until, v.reported_until)
            order by v.day, life.event
            """;

    /** What ever hung together with some of these subjects ($1) by contradiction or by definition, and the subjects. */
    static final String ENTANGLED = """
            with recursive linked (id) as (
                select unnest($1::bigint[])
                union
                select case when l.claim = linked.id then l.other else l.claim end
                from linked join claim_link l on linked.id in (l.claim, l.other) and l.relation = 'CONTRADICTS')
            select id from linked
            union select n.id from linked join observation o using (id)
                join comparable c on o.series in (c.series, c.other)
                join observation n on n.series in (c.series, c.other) and n.series <> o.series
                    and n.latest = o.latest and n.dimensions = o.dimensions
            """;

    /** Forgets what was shown of subjects ($1), and of the defectors that follow from them. */
    static final List<String> FORGET = Stream.of("summary", "disagreement")
            .map(table -> "delete from " + table + """
                     where subject = any($1::bigint[]) or subject in (
                        select d.id from defector d join participation p on p.agent = d.agent
                        where p.agent = any($1::bigint[]) or p.event = any($1::bigint[]) or p.id = any($1::bigint[]))
                    """)
            .toList();

    /** The defectors of these agents ($1). */
    static final String DEFECTORS = "select id, agent from defector where agent = any($1::bigint[])";

    private Facts() {}
}
