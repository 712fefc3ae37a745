package org.tumen.search;

import org.tumen.entity.Entities;

/** The SQL of searches; kinds are $3 everywhere, null for any. */
final class Searches {
    /** Whether a name n is one of the kinds, where they are asked for. */
    private static final String OF_KINDS = """
            ($3::smallint[] is null or exists (
                select from statement_at($1, $2) v join entity e on e.id = v.subject
                where v.id = n.statement and e.kind = any($3)))
            """;

    /** The names that share a key ($4), a key of a given name ($5) with what is looked for, or are it folded ($6). */
    static final String SPELLED =
            """
            select text, folded, count(distinct statement)::int as borne from (
            """ + keyed("$4", "sounds") + " union all " + keyed("$5", "near") + """
                union all
                (select n.statement, n.text, n.folded from name_value n where n.folded = any($6::text[]) and %s limit 2000)) heard
            group by text, folded limit 3000
            """.formatted(OF_KINDS);

    /** The names whose folded form begins with a text ($4). */
    static final String BEGINNING = """
            select text, folded, count(*)::int as borne from (
             select n.text, n.folded from name_value n where n.folded like $4 || '%%' and %s
             order by n.folded using ~<~ limit 500) beginning
            group by text, folded
            """.formatted(OF_KINDS);

    /** The names that hold a folded text ($4). */
    static final String HOLDING = """
            select text, folded, count(*)::int as borne from (
             select n.text, n.folded from name_value n where n.folded like '%%' || $4 || '%%' and %s limit 500) holding
            group by text, folded
            """.formatted(OF_KINDS);

    /** The names that share a key of likely misprints ($4) or slips ($5); without any, most of their letters ($6). */
    static final String NEAR =
            """
            select text, folded, count(distinct statement)::int as borne from (
            """ + keyed("$4", "near") + " union all " + keyed("$5", "sounds") + """
                union all
                (select n.statement, n.text, n.folded from name_value n
                 where cardinality($4::int[]) = 0 and n.folded %% $6 and %s limit 2000)) near
            group by text, folded order by similarity(folded, $6) desc, text limit 1000
            """.formatted(OF_KINDS);

    /** Who bears names, folded, the best first ($4). */
    static final String BEARERS = """
            select v.subject, n.text, n.folded
            from unnest($4::text[]) with ordinality as likely (folded, place)
            join name_value n on n.folded = likely.folded
            join statement_at($1, $2) v on v.id = n.statement
            join entity e on e.id = v.subject and ($3::smallint[] is null or e.kind = any($3))
            order by likely.place limit 2000
            """;

    /** How the words found are set apart: in the whole of a short text, in a part of a long one. */
    private static final String MARKED = """
            'StartSel=\u0002, StopSel=\u0003, ' || case when length(text) < 400 then 'HighlightAll=true'
                else 'MaxWords=40, MinWords=20' end""";

    /** What holds all words ($4, as PostgreSQL writes a text query; $5 is not used). */
    static final String WORDS = told(
            "to_tsvector('english', t.text) @@ (select words from asked)",
            "to_tsvector('english', t.title) @@ (select words from asked)",
            "to_tsvector('simple', t.text) @@ (select plain from asked)",
            "ts_rank(to_tsvector('english', told.text), (select words from asked), 1)");

    /** What holds letters ($5) much as they are written. */
    static final String LETTERS = told(
            "t.text %> (select letters from asked)",
            "t.title %> (select letters from asked)",
            "false",
            "word_similarity((select letters from asked), told.text)");

    /** Whose slug holds all words ($4, as PostgreSQL writes a text query; $5 is not used). */
    static final String SLUGS = """
            with asked as (select to_tsquery('english', $4) as words, $5::text as letters)
            select e.id as subject, ts_rank(slug.words, asked.words, 1) as weight,
                   ts_headline('english', replace(e.slug, '-', ' '), asked.words, %s) as marked
            from asked
            join entity e on e.kind <= 9 and to_tsvector('english', replace(e.slug, '-', ' ')) @@ asked.words
                and ($3::smallint[] is null or e.kind = any($3))
            cross join lateral (select to_tsvector('english', replace(e.slug, '-', ' ')) as words, e.slug as text) slug
            order by weight desc, e.slug
            limit 500
            """.formatted(MARKED.replace("text", "slug.text"));

    /** Which of these ($3) are in sight, as entities. */
    static final String SUBJECTS = "select " + Entities.COLUMNS + " from entity e" + Entities.IN_SIGHT
            + "where e.id = any($3::bigint[]) and s.kind not in (10, 11, 12, 13)";

    private Searches() {}

    /**
     * The names under some keys, each looked up by itself: of a long array the planner thinks that it is in most rows, and
     * reads them all.
     */
    private static String keyed(String keys, String column) {
        return """
                select n.* from unnest(%s::int[]) as asked (key) cross join lateral (
                    select n.statement, n.text, n.folded from name_value n
                    where n.%s @> array[asked.key] and %s limit 10000) n
                """.formatted(keys, column, OF_KINDS);
    }

    /** The texts and titles that meet a condition, each with its configuration, by weight. */
    private static String told(String text, String title, String name, String weight) {
        return """
                with asked as (select to_tsquery('english', $4) as words, to_tsquery('simple', $4) as plain, $5::text as letters),
                told as (
                    (select v.subject, t.text from text_value t join statement_at($1, $2) v on v.id = t.statement
                     where %1$s limit 2000)
                    union all
                    (select v.subject, t.text from wording_value t join statement_at($1, $2) v on v.id = t.statement
                     where %1$s limit 2000)
                    union all
                    (select t.id, t.title from source_at($1, $2) t where %2$s limit 2000)
                    union all
                    (select v.subject, t.text from name_value t join statement_at($1, $2) v on v.id = t.statement
                     where %3$s limit 2000))
                select subject, text, weight,
                       ts_headline('english', text, (select words from asked), %4$s) as marked
                from (
                    select distinct on (told.subject) told.subject, told.text, %5$s as weight
                    from told
                    join entity e on e.id = told.subject and ($3::smallint[] is null or e.kind = any($3))
                    order by told.subject, weight desc, told.text) best
                order by weight desc, subject
                limit 500
                """.formatted(text, title, name, MARKED, weight);
    }
}
