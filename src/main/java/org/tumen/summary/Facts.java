package org.tumen.summary;

/** The SQL that gathers all that the summaries of some subjects follow from, as it stands at a revision. */
final class Facts {
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

    /**
     * The statements of the subjects ($1) at revision $2 with their values and the curator's rank. A revert may bring back a
     * rank that another editor has given since; a statement is still one row, and the higher rank holds.
     */
    static final String STATEMENTS = """
            select v.*, r.rank, rs.first_reported as ranked_from, r.source as ranked_by_source
            from statement_value v
            left join lateral (
                select k.rank, k.source from ranking k
                left join source ks on ks.id = k.source and ks.since <= $2 and ks.until > $2
                where k.statement = v.id and k.since <= $2 and k.until > $2
                order by k.rank desc, ks.first_reported nulls last limit 1) r on true
            left join source rs on rs.id = r.source and rs.since <= $2 and rs.until > $2
            where v.since <= $2 and v.until > $2 and v.subject = any($1::bigint[])
            order by v.id
            """;

    /**
     * The citations of the subjects' ($1) statements at revision $2, with their first hop; what a source in the end derives from
     * is looked up once for all of its citations.
     */
    static final String EVIDENCE = """
            select c.id, c.statement, c.stance, c.first_reported, source.slug as source, source.roots, a.slug as speaker,
                   coalesce(a.kind <> 2, true) as named
            from (
                select e.slug, cited.*, case
                    when exists (select from derivation d where d.source = e.id and d.since <= $2 and d.until > $2)
                    then array(select r.slug from roots_of(e.id, $2) root (id) join entity r on r.id = root.id)
                    else array[e.slug] end as roots
                from (
                    select c.source, array_agg(c.id) as ids, array_agg(c.statement) as statements,
                           array_agg(c.stance) as stances, array_agg(c.first_reported) as days
                    from statement s
                    join citation c on c.statement = s.id and c.since <= $2 and c.until > $2
                    where s.since <= $2 and s.until > $2 and s.subject = any($1::bigint[])
                    group by c.source) cited
                join entity e on e.id = cited.source offset 0) source
            cross join lateral unnest(source.ids, source.statements, source.stances, source.days)
                as c (id, statement, stance, first_reported)
            left join hop h on h.citation = c.id and h.ordinal = 0 and h.since <= $2 and h.until > $2
            left join entity a on a.id = h.agent
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
                    from credit t join wording_about a on a.entity = t.source and a.since <= $2 and a.until > $2
                    join statement s on s.id = a.statement and s.since <= $2 and s.until > $2
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

    /** What each claim among the subjects ($1) speaks of. */
    static final String ABOUT = """
            select s.subject, array_agg(distinct a.entity) as about
            from statement s join wording_about a on a.statement = s.id and a.since <= $2 and a.until > $2
            where s.since <= $2 and s.until > $2 and s.subject = any($1::bigint[])
            group by s.subject
            """;

    /** The claims that hang together with these ($1) by contradiction at revision $2, with their contradictions and agreements. */
    static final String CONTRADICTIONS =
            """
            with recursive linked (claim) as (
                select unnest($1::bigint[])
                union
                select other from linked cross join %s)
            select l.claim, l.other, l.relation, a.id as claim_wording, b.id as other_wording, ea.slug as claim_slug, eb.slug as other_slug,
                   greatest(l.first_reported, a.first_reported, b.first_reported) as day
            from claim_link l
            join entity ea on ea.id = l.claim
            join entity eb on eb.id = l.other
            join statement a on a.subject = l.claim and a.property = 32 and a.since <= $2 and a.until > $2
            join statement b on b.subject = l.other and b.property = 32 and b.since <= $2 and b.until > $2
            where l.since <= $2 and l.until > $2 and l.relation in ('CONTRADICTS', 'SUPPORTS', 'REPEATS')
              and l.claim in (select claim from linked) and l.other in (select claim from linked)
            """.formatted(linkedTo("linked.claim", "relation = 'CONTRADICTS' and since <= $2 and until > $2"));

    /**
     * The links by which the claims among the subjects ($1) and all that hang together with them contradict, correct or take
     * back one another at revision $2, with the days of both claims.
     */
    static final String LINKS = """
            with recursive linked (claim) as (
                select w.id from unnest($1::bigint[]) as w (id) join entity e on e.id = w.id and e.kind = 7
                union
                select other from linked cross join %s)
            select l.claim, l.other, l.relation, l.source is not null as made_by_source,
                   greatest(l.first_reported, a.first_reported, b.first_reported) as day,
                   a.first_reported as claim_day, b.first_reported as other_day
            from linked
            cross join lateral (
                select * from claim_link l
                where l.claim = linked.claim and l.since <= $2 and l.until > $2
                  and l.relation in ('CONTRADICTS', 'CORRECTS', 'RETRACTS') offset 0) l
            join statement a on a.subject = l.claim and a.property = 32 and a.since <= $2 and a.until > $2
            join statement b on b.subject = l.other and b.property = 32 and b.since <= $2 and b.until > $2
            """.formatted(linkedTo(
            "linked.claim", "relation in ('CONTRADICTS', 'CORRECTS', 'RETRACTS') and since <= $2 and until > $2"));

    /** The pairs of texts of each of the subjects ($1) that an editor called rivals. */
    static final String RIVALS = """
            select distinct s.subject, a.text as text, b.text as other
            from statement s
            join rival r on r.since <= $2 and r.until > $2 and r.statement = s.id
            join text_value a on a.statement = r.statement
            join text_value b on b.statement = r.other
            where s.subject = any($1::bigint[])
            """;

    /**
     * Each place that the subjects ($1) are said to be in, with every place that it lies within, and the first day of
     * reporting on which it does; what is only denied does not count.
     */
    static final String PLACES = """
            with recursive lies (place, whole, day) as (
                select s.target, s.target, date '0001-01-01' from statement s
                join entity e on e.id = s.target and e.kind = 4
                where s.since <= $2 and s.until > $2 and s.subject = any($1::bigint[])
                union
                select l.place, whole.target, greatest(l.day, whole.day) from lies l cross join %s)
            select a.slug as place, b.slug as whole, min(day) as day
            from lies join entity a on a.id = place join entity b on b.id = whole
            where place <> whole
            group by a.slug, b.slug
            """.formatted(Terms.whole("l.whole"));

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
            order by v.day, life.event, life.agent
            """;

    /** The defectors of these agents ($1). */
    static final String DEFECTORS = "select id, agent from defector where agent = any($1::bigint[])";

    /** The claims (other) that the links of a claim, which ever end of them it is, lead to; found by its number alone. */
    static String linkedTo(String claim, String which) {
        return """
                lateral (
                    select other from claim_link where claim = %1$s and %2$s
                    union all
                    select claim from claim_link where other = %1$s and %2$s
                    offset 0) link""".formatted(claim, which);
    }

    private Facts() {}
}
