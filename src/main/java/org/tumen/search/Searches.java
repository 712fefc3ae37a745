package org.tumen.search;

import org.tumen.entity.Entities;

/** The SQL of searches; kinds are $3 everywhere, null for any. */
final class Searches {
    private static final String NAMED = """
            from name_value n
            join statement_at($1, $2) v on v.id = n.statement
            join entity e on e.id = v.subject and ($3::smallint[] is null or e.kind = any($3))
            """;

    /** The names that share a key ($4) with what is looked for, or are it folded ($5). */
    static final String SPELLED = "select v.subject, n.text, n.folded " + NAMED
            + "where n.sounds && $4::int[] or n.folded = any($5::text[]) limit 5000";

    /** The names whose folded form begins with a text ($4). */
    static final String BEGINNING = """
            with beginning as (
                select statement, text, folded from name_value
                where folded like $4 || '%' order by folded using ~<~ limit 500)
            select v.subject, n.text, n.folded
            """ + NAMED.replace("name_value", "beginning");

    /** The names that hold a folded text ($4). */
    static final String HOLDING =
            "select v.subject, n.text, n.folded " + NAMED + "where n.folded like '%' || $4 || '%' limit 500";

    /** The names that share a key of likely misprints ($4), or most of their letters ($5). */
    static final String NEAR = "select v.subject, n.text, n.folded " + NAMED
            + "where n.near && $4::int[] or (cardinality($4::int[]) = 0 and n.folded % $5) limit 5000";

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

    /** Which of these ($3) are in sight, as entities. */
    static final String SUBJECTS = "select " + Entities.COLUMNS + " from entity e" + Entities.IN_SIGHT
            + "where e.id = any($3::bigint[]) and s.kind not in (10, 11, 12, 13)";

    private Searches() {}

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
