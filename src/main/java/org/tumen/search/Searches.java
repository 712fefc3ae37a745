package org.tumen.search;

import org.tumen.db.Snapshot;
import org.tumen.entity.Entities;

/**
 * The SQL of searches; kinds are $3 where they are asked for, null for any. How much is read is bounded everywhere: what
 * many bear or hold is found early, and the rest is not counted.
 */
final class Searches {
    /**
     * What is printed is the same under all clocks. These are named nevertheless: a statement that leaves one of its parameters
     * out is refused as it is prepared, and prepared again with their types, each time.
     */
    static final String ANY_CLOCKS = " $1::int is not null and $2::date is not null ";

    /** Whether something has one of the kinds, where they are asked for. */
    private static final String OF_KINDS = "($3::smallint[] is null or e.kind = any($3))";

    /**
     * The names that share a key ($3), a key of a given name ($4) with what is looked for, are it folded ($5), or begin with
     * it (from $6, before $7).
     */
    static final String SPELLED = """
            select distinct text, folded from (
            """ + keyed("$3", "sounds", 2000) + " union all " + keyed("$4", "near", 600) + """
                union all
                (select n.text, n.folded from printed_name n where n.folded = any($5::text[]) limit 2000)
                union all
                (select n.text, n.folded from printed_name n
                 where n.folded ~>=~ $6 and n.folded ~<~ $7 order by n.folded using ~<~ limit 300)) heard
            where"""
            + ANY_CLOCKS + "limit 3000" + Snapshot.PLANNED_ANEW;

    /** The names of some kinds ($3), none of them persons, whose folded form begins with a text ($4). */
    static final String BEGINNING =
            named("n.folded like $4 || '%' order by n.folded using ~<~") + Snapshot.PLANNED_ANEW;

    /** The names of some kinds ($3), none of them persons, that hold a folded text ($4). */
    static final String HOLDING_OF_KINDS = named("n.folded like '%' || $4 || '%'") + Snapshot.PLANNED_ANEW;

    /** The names that hold a folded text ($3) where a word begins ($4, as a regular expression), among the first ten thousand. */
    static final String HOLDING = """
            select n.text, n.folded
            from (select n.text, n.folded from printed_name n where n.folded like '%' || $3 || '%' limit 10000) n
            where normalize(n.text, nfkd) ~* $4 and""" + ANY_CLOCKS + "limit 500" + Snapshot.PLANNED_ANEW;

    /** The names that are one of some texts, folded ($3). */
    static final String SLIPPED = "select n.text, n.folded from printed_name n where n.folded = any($3::text[]) and"
            + ANY_CLOCKS + "limit 1000";

    /** The names that share a key of likely misprints ($3) or slips ($4); without any, most of their letters ($5). */
    static final String NEAR = """
            select text, folded from (
            select distinct text, folded from (
            """ + keyed("$3", "near", 3000) + " union all " + keyed("$4", "sounds", 1000) + """
             limit 20000) near
            union all
            (select n.text, n.folded from printed_name n
             where cardinality($3::int[]) = 0 and n.folded % $5 limit 2000)) found
            where"""
            + ANY_CLOCKS + "order by similarity(folded, $5) desc, text limit 1000" + Snapshot.PLANNED_ANEW;

    /** Those of some names, folded ($3), that somebody in sight bears. */
    static final String BORNE = """
            select asked.folded from unnest($3::text[]) as asked (folded)
            where exists (
                select from printed_name n
                cross join lateral (select from statement_at($1, $2) v where v.name = n.id limit 1) v
                where n.folded = asked.folded)
            """;

    /** The names in sight, folded, that have all words of a text ($3). */
    static final String PARTED = """
            select distinct folded from (
                select n.folded from name_value n
                cross join lateral (
                    select from statement_at($1, $2) v where v.id = n.statement and v.property = 1 limit 1) v
                where to_tsvector('simple', spaced(n.text)) @@ plainto_tsquery('simple', spaced($3))
                  and octet_length(n.text) <= 500
                limit 2000) parted
            limit 500
            """;

    /** Who bears names, folded, the best first ($3): so many at most ($4). */
    static final String BEARERS = bearers("", "$3", "$4");

    /** Those of some kinds ($3), none of them persons, who bear names, folded, the best first ($4): so many at most ($5). */
    static final String BEARERS_OF_KINDS =
            bearers("join entity e on e.id = v.subject and e.kind = any($3::smallint[])", "$4", "$5");

    /** All names of some ($4), of the kinds asked for. */
    static final String HELD = """
            select v.subject, n.text, n.folded
            from entity e
            join statement_at($1, $2) v on v.subject = e.id and v.property = 1
            join name_value n on n.statement = v.id
            where e.id = any($4::bigint[]) and %s
            """.formatted(OF_KINDS);

    /**
     * Texts ($3) with what a text query ($4) finds in them set apart: in the whole of a short one, in a part of a long one.
     * Whatever is between words is spaces, as many as it is long.
     */
    static final String MARKED = """
            select ts_headline('english', spaced(text), words_asked($4),
                    'StartSel=\u0002, StopSel=\u0003, ' || case when length(text) < 400 then 'HighlightAll=true'
                        else 'MaxWords=40, MinWords=20' end) as marked
            from unnest($3::text[]) with ordinality as texts (text, place)
            where""" + ANY_CLOCKS + "order by place";

    /** What holds all words ($4, as PostgreSQL writes a text query); names too when asked ($6), those that hold the text ($5) first. */
    static final String WORDS = told(
            "to_tsvector('english', spaced(t.text)) @@ words_asked($4)",
            "to_tsvector('english', spaced(t.title)) @@ words_asked($4)",
            "$6 and to_tsvector('simple', spaced(t.text)) @@ to_tsquery('simple', $4)",
            "(strpos(spaced(lower(told.text)), btrim(spaced(lower($5)))) > 0)::int + 1 / (1 + ln(greatest(length(told.text), 1)))");

    /** What holds letters ($5) much as they are written. */
    static final String LETTERS =
            told("$4 <> '' and $6 and t.text %> $5", "t.title %> $5", "false", "word_similarity($5, told.text)");

    /**
     * Whose slug holds all words ($4, as PostgreSQL writes a text query; $5 and $6 are not used). A number is whole: what begins
     * with 19 is a year of that century.
     */
    static final String SLUGS = """
            with asked as (
                select words_asked(case when $4 ~ '(^| )[0-9]+:[*]$' then left($4, -2) else $4 end) as words,
                       $5::text as letters, $6::boolean as too
                where""" + ANY_CLOCKS + """
            )
            select e.id as subject, spaced(e.slug) as text,
                   ts_rank(to_tsvector('english', spaced(e.slug)), asked.words, 1)::float8 as weight
            from asked
            join entity e on e.kind <= 9 and to_tsvector('english', spaced(e.slug)) @@ asked.words
                and ($3::smallint[] is null or e.kind = any($3))
            order by weight desc, e.slug
            limit 500
            """;

    /** Which of these ($3) are in sight, as entities. */
    static final String SUBJECTS = "select " + Entities.COLUMNS + " from entity e" + Entities.IN_SIGHT
            + "where e.id = any($3::bigint[]) and s.kind not in (10, 11, 12, 13)";

    private Searches() {}

    /**
     * The names under some keys, each looked up by itself: of a long array the planner thinks that it is in most rows, and
     * reads them all.
     */
    private static String keyed(String keys, String column, int most) {
        return """
                select n.* from unnest(%s::int[]) as asked (key) cross join lateral (
                    select n.text, n.folded from printed_name n where n.%s @> array[asked.key] limit %d) n
                """.formatted(keys, column, most);
    }

    private static String bearers(String kinds, String names, String most) {
        return """
                select v.subject, n.text, n.folded
                from unnest(%s::text[]) with ordinality as likely (folded, place)
                join printed_name n on n.folded = likely.folded
                join statement_at($1, $2) v on v.name = n.id
                %s
                order by likely.place limit %s
                """.formatted(names, kinds, most);
    }

    /** The names that meet a condition and are of one kind among many others: those among the first ten thousand. */
    private static String named(String condition) {
        return """
                select distinct text, folded from (
                    select n.text, n.folded
                    from (select n.statement, n.text, n.folded from name_value n where %s limit 10000) n
                    where exists (
                        select from statement_at($1, $2) v join entity e on e.id = v.subject
                        where v.id = n.statement and e.kind = any($3::smallint[]))
                    limit 500) named
                """.formatted(condition);
    }

    /** The texts and titles that meet a condition, by weight. */
    private static String told(String text, String title, String name, String weight) {
        return """
                with told as (
                %s union all %s union all %s union all
                    (select t.id, t.title from source_at($1, $2) t
                     where ($3::smallint[] is null or 9 = any($3)) and %s limit 300))
                select subject, text, weight::float8 as weight
                from (
                    select distinct on (told.subject) told.subject, told.text, %s as weight
                    from told order by told.subject, weight desc, told.text) best
                order by weight desc, subject
                limit 500
                """.formatted(
                                held("text_value", "true", text),
                                held("wording_value", "7 = any($3)", text),
                                held("name_value", "true", name),
                                title,
                                weight)
                + Snapshot.PLANNED_ANEW;
    }

    /**
     * The texts of a table that meet a condition, of the kinds asked for. The statement of each is looked up by itself, or
     * the planner reads all statements for a frequent word.
     */
    private static String held(String table, String kinds, String condition) {
        return """
                (select v.subject, t.text
                 from (select t.statement, t.text from %s t
                       where ($3::smallint[] is null or %s) and %s limit 2000) t
                 cross join lateral (
                    select v.subject from statement_at($1, $2) v join entity e on e.id = v.subject
                    where v.id = t.statement and %s limit 1) v
                 limit 300)
                """.formatted(table, kinds, condition, OF_KINDS);
    }
}
