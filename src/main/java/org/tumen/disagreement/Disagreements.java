package org.tumen.disagreement;

import org.tumen.entity.Entities;
import org.tumen.statement.Citations;
import org.tumen.statement.Disputed;
import org.tumen.statement.Statements;

/** The SQL of disagreements, by what it answers. */
final class Disagreements {
    /** What {@link Disagreement#from} reads of a disagreement d. */
    static final String COLUMNS = """
            d.id, d.subject, d.property, d.kind, d.settled, d.day, d.weight,
            case when d.property = 32 then (
                select string_agg(w.text, ' / ' order by w.number)
                from (select distinct on (side.number) side.number, w.text
                      from unnest(d.sides) side
                      cross join lateral (select * from wording_value w where w.statement = side.statement offset 0) w
                      where side.number <= 2 order by side.number, w.statement) w)
            else (select %s from summary_at($1, $2) s where s.subject = d.subject) end as label
            """.formatted(Entities.CALLED);

    /** The disagreements in sight; what they are about is, too. */
    private static final String IN_SIGHT = " from disagreement_at($1, $2) d ";

    /** The disagreements about subjects ($3), the latest first, at most $4 each; found by what they are about. */
    static final String ABOUT = about("disagreement_at($1, $2) d where d.about @> array[k.key]");

    /** The same about agents, with what is disputed of the events that they took part in. */
    static final String ABOUT_AGENT = about(Disputed.OF_AGENT.formatted("k.key"));

    /** The sides of disagreements ($3). */
    static final String SIDES = """
            select distinct d.id as key, side.number::int as number
            from disagreement_at($1, $2) d cross join lateral unnest(d.sides) side
            where d.id = any($3::uuid[])
            order by 1, 2
            """;

    /** The statements of sides ($3, id and number). */
    static final String STATEMENTS = """
            select k.key, x.*
            from unnest($3::text[]) as k (key)
            join disagreement_at($1, $2) d on d.id = split_part(k.key, '/', 1)::uuid
            cross join lateral unnest(d.sides) side
            """ + Statements.each("side.statement") + """
            where side.number = split_part(k.key, '/', 2)::smallint
            order by x.first_reported, x.id
            """;

    /** What the origins of sides ($3, id and number) follow from. */
    static final String EVIDENCE = """
            select k.key, c.id, c.stance, c.first_reported, e.slug as source, a.slug as speaker,
                   coalesce(a.kind <> 2, true) as named, case
                       when exists (select from derivation_at($1) d where d.source = c.source)
                       then array(select r.slug from roots_of(c.source, $1) root (id) join entity r on r.id = root.id)
                       else array[e.slug] end as roots
            from unnest($3::text[]) as k (key)
            join disagreement_at($1, $2) d on d.id = split_part(k.key, '/', 1)::uuid
            cross join lateral unnest(d.sides) side
            cross join lateral (
                select side.statement as id union all
                select w.id from statement_at($1, $2) own
                join statement_at($1, $2) w on w.joins = coalesce(own.joins, own.id) or w.id = own.joins
                where own.id = side.statement and w.id <> own.id) said
            join citation_at($1, $2) c on c.statement = said.id
            join entity e on e.id = c.source
            left join hop_at($1) h on h.citation = c.id and h.ordinal = 0
            left join entity a on a.id = h.agent
            where side.number = split_part(k.key, '/', 2)::smallint
            """;

    /** What disagreements ($3) are called, who claims what their labels hold and how that stands, and when the revision was made. */
    static final String CITED = "select d.id as key, r.at, " + """
            (select string_agg(speaker.label || ' (' || lower(own.standing) || ')', ' and by ' order by w.number)
             from (select distinct on (side.number) side.number, side.statement from unnest(d.sides) side
                   where d.property = 32 and side.number <= 2 order by side.number, side.statement) w
             join statement_at($1, $2) x on x.id = w.statement
             join summary_at($1, $2) own on own.subject = x.subject
             cross join lateral (
                select s.label
                from (select %s as agent from citation_at($1, $2) c where c.statement = x.id
                      order by c.first_reported, c.id limit 1) said
                join summary_at($1, $2) s on s.subject = said.agent) speaker) as claimed,
            """.formatted(Citations.SPEAKER) + COLUMNS + IN_SIGHT
            + "join revision r on r.number = $1 where d.id = any($3::uuid[])";

    /** What stands on the sides of disagreements ($3), with who claims what is claimed, and where that stands. */
    static final String TOLD =
            "select d.id as key, side.number::int as side, own.standing, speaker.label as speaker, x.*"
                    + IN_SIGHT + "cross join lateral unnest(d.sides) side" + Statements.each("side.statement")
                    + """
            left join summary_at($1, $2) own on own.subject = x.subject and x.property = 32
            left join lateral (
                select s.label
                from (select %s as agent from citation_at($1, $2) c where c.statement = x.id and x.property = 32
                      order by c.first_reported, c.id limit 1) said
                join summary_at($1, $2) s on s.subject = said.agent) speaker on true
            where d.id = any($3::uuid[])
            order by d.id, side.number, x.first_reported, x.id
            """.formatted(Citations.SPEAKER);

    /** The subjects of disagreements ($3). */
    static final String SUBJECT = "select d.id as key, " + Entities.COLUMNS
            + " from disagreement_at($1, $2) d join entity e on e.id = d.subject" + Entities.IN_SIGHT
            + "where d.id = any($3::uuid[])";

    /** Disagreements by their ids ($3, 32 hexadecimal digits). */
    static final String BY_HEX = "select replace(d.id::text, '-', '') as local, " + COLUMNS + IN_SIGHT
            + "where d.id = any((select array_agg(hex::uuid) from unnest($3::text[]) hex where hex ~ '^[0-9a-f]{32}$')::uuid[])";

    /** All in sight. */
    static final String LISTED = IN_SIGHT.strip().substring("from ".length()) + " where true";

    /** None in sight has a day after the day of reporting. */
    static final String LAST_DAY = "$2::date";

    /** About one of some entities, a part they play, or in claims about them. */
    static final String OF = "d.id = any(array(select own.id from disagreement_at($1, $2) own where own.about && %s))";

    private Disagreements() {}

    private static String about(String disputes) {
        return "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select "
                + COLUMNS + IN_SIGHT
                + "where d.id = any(array(select d.id from " + disputes + """
                ))
                order by d.day desc, d.id limit $4) x
                """;
    }
}
