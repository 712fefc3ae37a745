package org.tumen.worklist;

/** The SQL of mentions. */
final class Mentions {
    /** What {@link Mention#from} reads, of an item i. */
    static final String COLUMNS = "i.place, i.kind, i.slug, i.text, i.subject, i.statement";

    /** What may stand between the parts of a name. */
    private static final String BETWEEN = "[-[:space:].,''’·()]";

    /**
     * Where agents ($3, slugs) are named in any spelling that is held of them, case, marks, hyphens and spaces aside, and
     * where they are pointed to. A Latin name is found as whole words, one of another script within a word, too.
     */
    static final String OF = """
            with who as materialized (select named.id from named_at($1, $3::text[]) named (id)),
            spelled as materialized (
                select '(?<![a-z0-9])(' || string_agg(distinct regexp_replace(
                           translate(%2$s, '[]{}|*+?^$\\', '           '), '%1$s+', '%1$s*', 'g'), '|') || ')(?![a-z0-9])' as pattern
                from name_value t join statement_at($1, $2) v on v.id = t.statement
                where v.subject in (select id from who) and t.folded <> ''),
            held as (
                select 'NAME' as place, v.id::text as id, v.subject, t.text, v.id as statement
                from name_value t join statement_at($1, $2) v on v.id = t.statement
                where v.subject not in (select id from who)
                union all
                select 'TEXT', v.id::text, v.subject, t.text, v.id
                from text_value t join statement_at($1, $2) v on v.id = t.statement
                union all
                select 'TEXT', v.id::text, v.subject, t.label, v.id
                from code_value t join statement_at($1, $2) v on v.id = t.statement
                where t.label is not null
                union all
                select 'WORDING', v.id::text, v.subject, t.text, v.id
                from wording_value t join statement_at($1, $2) v on v.id = t.statement
                union all
                select 'TITLE', t.id::text, t.id, t.title, null from source_at($1, $2) t
                union all
                select 'PASSAGE', c.id::text, c.source, concat_ws(' / ', c.printed, c.note), c.statement
                from citation_at($1, $2) c
                where c.printed is not null or c.note is not null),
            mention as (
                select t.* from held t where %2$s ~ (select pattern from spelled)
                union all
                select 'ABOUT', v.id || '/' || a.ordinal, v.subject, w.text, v.id
                from wording_about_at($1) a
                join statement_at($1, $2) v on v.id = a.statement
                join wording_value w on w.statement = v.id
                where a.entity in (select id from who)
                union all
                select 'CHAIN', c.id || '/' || h.ordinal, c.source, coalesce(c.printed, t.title), c.statement
                from hop_at($1) h
                join citation_at($1, $2) c on c.id = h.citation
                join source_at($1, $2) t on t.id = c.source
                where h.agent in (select id from who)
                union all
                select 'CREDIT', t.id || '/' || w.ordinal, t.id, t.title, null
                from credit_at($1) w
                join source_at($1, $2) t on t.id = w.source and t.since = w.described
                where w.agent in (select id from who)
                union all
                select part.place, part.id::text, part.id, s.label, null
                from (
                    select 'KIN' as place, k.id from kinship k
                    where k.agent in (select id from who) or k.relative in (select id from who)
                    union all
                    select 'PARTICIPATION', p.id from participation p where p.agent in (select id from who)
                    union all
                    select 'POSITION', p.id from held_position_at($1) p
                    where p.holder in (select id from who) or p.organization in (select id from who)) part
                join summary_at($1, $2) s on s.subject = part.id
                union all
                select 'VALUE', v.id::text, v.subject, s.label, v.id
                from statement_at($1, $2) v join summary_at($1, $2) s on s.subject = v.subject
                where v.target in (select id from who))
            select m.place || ' ' || m.id as id, m.place, e.kind, e.slug, m.text, m.subject, m.statement
            from mention m join entity e on e.id = m.subject
            """.formatted(BETWEEN, folded());

    private Mentions() {}

    /** A text t in the form in which names are compared: lower case, letters without marks. */
    private static String folded() {
        return "normalize(regexp_replace(lower(normalize(t.text, NFKD)), '[\\u0300-\\u036f]', '', 'g'), NFC)";
    }
}
