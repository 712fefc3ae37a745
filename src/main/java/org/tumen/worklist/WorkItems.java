package org.tumen.worklist;

/** The SQL of the worklists, by what it finds. */
final class WorkItems {
    /** What {@link WorkItem#from} reads, of an item i. */
    static final String COLUMNS = "i.kind, i.slug, i.text, i.subject, i.other, i.statement";

    /**
     * Entities that a file declared and of which nothing is said. They have no clock of their own: of the past are those of
     * which something was said once.
     */
    static final String UNCITED = """
            select e.id::text as id, e.kind, e.slug, 'No source says anything of it.' as text,
                   null::bigint as subject, null::bigint as other, null::uuid as statement
            from entity e
            where e.kind <= 8 and $2::date is not null
              and not exists (select from summary_at($1, '9999-01-01') s where s.subject = e.id)
              and not exists (select from redirect_at($1) r where r.entity = e.id)
              and (exists (select from statement_ever_at($1, '9999-01-01') v where v.subject = e.id)
                   or not exists (select from revision later where later.number > $1))
            """;

    /**
     * Candidates of one origin, as {@code Origins} counts them: the roots of the sources that support one are joined by
     * the sources that go back to several and by who is quoted first, all unnamed ones (0) together, and every root is reached from any.
     */
    static final String SINGLE_ORIGIN = """
            with recursive root as materialized (
                select cited.source, root.root
                from (select distinct c.source from citation_at($1, $2) c) cited
                cross join lateral roots_of(cited.source, $1) root (root)),
            evidence as materialized (
                select coalesce(v.joins, v.id) as candidate, v.id, v.subject, c.source, root.root,
                       case when a.kind = 2 then 0 else a.id end as speaker
                from statement_at($1, $2) v
                join citation_at($1, $2) c on c.statement = v.id and c.stance in ('ASSERTS', 'CONFIRMS')
                join root on root.source = c.source
                left join hop_at($1) h on h.citation = c.id and h.ordinal = 0
                left join entity a on a.id = h.agent),
            reached (candidate, root) as (
                select e.candidate, min(e.root) from evidence e group by e.candidate having count(distinct e.root) > 1
                union
                select r.candidate, next.root
                from reached r
                join evidence e on e.candidate = r.candidate and e.root = r.root
                join evidence next on next.candidate = e.candidate and (next.speaker = e.speaker or next.source = e.source)),
            single as (
                select (array_agg(e.id order by e.id))[1] as statement, e.subject, array_agg(distinct e.source) as sources
                from evidence e
                left join (select candidate, count(*) as roots from reached group by candidate) joined
                    on joined.candidate = e.candidate
                group by e.candidate, e.subject, joined.roots
                having count(distinct e.root) = coalesce(joined.roots, 1))
            select single.statement::text as id, e.kind, e.slug,
                   'Told by ' || (select string_agg(s.slug, ', ' order by s.slug) from entity s where s.id = any(single.sources))
                   || ' alone.' as text,
                   single.subject, null::bigint as other, single.statement
            from single join entity e on e.id = single.subject
            """;

    /** Pairs of claims that contradict one another, each pair once. */
    static final String CONTRADICTION = """
            select distinct on (least(l.claim, l.other), greatest(l.claim, l.other))
                   l.id::text as id, a.kind, a.slug, a.label || ' / ' || b.label as text,
                   l.claim as subject, l.other, null::uuid as statement
            from claim_link_at($1, $2) l
            join summary_at($1, $2) a on a.subject = l.claim and a.standing not in ('CORRECTED', 'RETRACTED')
            join summary_at($1, $2) b on b.subject = l.other and b.standing not in ('CORRECTED', 'RETRACTED')
            where l.relation = 'CONTRADICTS'
            order by least(l.claim, l.other), greatest(l.claim, l.other), l.id
            """;

    /** Picked figures that are provisional for more than a year. */
    static final String PROVISIONAL = """
            select v.id::text as id, e.kind, e.slug,
                   'Provisional since ' || v.first_reported || coalesce(', for ' || o.period, '') || '.' as text,
                   s.subject, null::bigint as other, v.id as statement
            from summary_at($1, $2) s
            cross join lateral unnest(s.picks) p
            join figure_value f on f.statement = p.statement and f.status = 'PROVISIONAL'
            join statement_at($1, $2) v on v.id = p.statement
            join entity e on e.id = s.subject
            left join observation o on o.id = s.subject
            where coalesce(o.latest, v.first_reported) < least(
                $2, (select (r.at at time zone 'UTC')::date from revision r where r.number = $1)) - interval '1 year'
            """;

    /** Sources whose day of publication nobody knows. */
    static final String UNDATED_SOURCE = """
            select t.id::text as id, s.kind, s.slug,
                   coalesce('Published ' || t.published || ', no day.', 'No day of publication.') as text,
                   t.id as subject, null::bigint as other, null::uuid as statement
            from source_at($1, $2) t join summary_at($1, $2) s on s.subject = t.id
            where t.published is null or t.earliest is distinct from t.latest
            """;

    /**
     * Pairs of one kind that share a spelling, in whatever order of the words; persons also a key of the likely spellings,
     * which of another name is chance. What many share tells nobody apart.
     */
    static final String DUPLICATE = """
            with named as materialized (
                select v.subject, e.kind, n.text, n.folded, p.sounds, n.kind as name_kind
                from name_value n
                left join printed_name p on p.text = n.text
                join statement_at($1, $2) v on v.id = n.statement
                join entity e on e.id = v.subject),
            trait as materialized (
                select distinct n.subject, n.kind, shared.trait
                from named n
                cross join lateral (
                    select 'folded ' || n.folded
                    union all
                    select 'words ' || string_agg(word, ' ' order by word)
                    from regexp_split_to_table(lower(n.text), '[ ,-]+') word
                    union all
                    select 'sound ' || sound from unnest(n.sounds) sound where n.kind = 1) shared (trait)
                where not exists (select from named p where p.subject = n.subject and p.name_kind = 'PSEUDONYM')),
            telling as (select t.kind, t.trait from trait t group by t.kind, t.trait having count(*) between 2 and 20),
            pair as (
                select distinct a.subject as one, b.subject as other
                from telling
                join trait a on a.kind = telling.kind and a.trait = telling.trait
                join trait b on b.kind = telling.kind and b.trait = telling.trait and b.subject > a.subject)
            select pair.one || '/' || pair.other as id, a.kind, a.slug, a.label || ' / ' || b.label as text,
                   pair.one as subject, pair.other, null::uuid as statement
            from pair
            join summary_at($1, $2) a on a.subject = pair.one
            join summary_at($1, $2) b on b.subject = pair.other
            where not exists (
                select from distinction_at($1) d
                where (standing(d.one, $1), standing(d.other, $1)) in ((pair.one, pair.other), (pair.other, pair.one)))
            """;

    private WorkItems() {}
}
