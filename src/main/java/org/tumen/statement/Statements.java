package org.tumen.statement;

import org.tumen.entity.Entities;
import org.tumen.graph.Relation;

/** The SQL of statements, by what it answers. */
public final class Statements {
    /** What {@link Statement#from} reads, of a statement v. */
    public static final String COLUMNS = """
            v.*,
            coalesce((select max(r.rank) from ranking_at($1, $2) r where r.statement = v.id), 'NORMAL') as rank,
            (select t.label from summary_at($1, $2) t where t.subject = v.target) as target_label
            """;

    /**
     * One statement x for each row before it, found by its id. The limit keeps PostgreSQL from joining whole tables of
     * values first: the view joins more than it puts into an order of its own.
     *
     * @param id the column that holds the id
     */
    public static String each(String id) {
        return " cross join lateral (select " + COLUMNS + " from statement_value_at($1, $2) v where v.id = " + id
                + " limit 1) x ";
    }

    /** Keeps the first of the statements v that are one candidate: the one with the least id. */
    private static final String FIRST = """
             and not exists (select from statement_at($1, $2) w where w.joins = v.candidate and w.id < v.id)
             and (v.candidate = v.id or not exists (
                 select from statement_at($1, $2) w where w.id = v.candidate and w.id < v.id))
            """;

    /**
     * What subjects ($3) hold of one property. Each is looked up by itself: for all at once the planner may read the index of
     * revisions, with all that they hold.
     */
    private static String held(Property property) {
        return """
                 from unnest($3::bigint[]) as k (key)
                cross join lateral (
                    select own.id, own.first_reported, own.target
                    from statement_at($1, $2) own where own.subject = k.key and own.property = %d offset 0) v
                """.formatted(property.code);
    }

    /** The names of subjects ($3), the first reported first; what a merge made one may stand there twice. */
    static final String NAMES = "select k.key, n.text as name_text, n.script, n.language, n.system, n.kind as name_kind"
            + held(Property.NAME) + "join name_value n on n.statement = v.id order by v.first_reported, v.id";

    /** The places of events ($3) with their roles, the first reported first; what a merge made one may stand there twice. */
    static final String PLACES = "select k.key, r.role, e.kind, e.slug" + held(Property.EVENT_PLACE)
            + "join reference_value r on r.statement = v.id join entity e on e.id = v.target"
            + " order by v.first_reported, v.id";

    /** What the statements of subjects ($3) about some properties ($4) point to. */
    static final String POINTED = """
            select k.key, v.*, v.id as candidate
            from unnest($3::bigint[]) as k (key)
            cross join unnest($4::int[]) as p (property)
            cross join lateral (
                select own.id, own.subject, own.property, own.target
                from statement_at($1, $2) own where own.subject = k.key and own.property = p.property offset 0) v
            """;

    /** The picked dates ($4) of the events that defectors ($3) are shown by. */
    static final String DATES_OF_EVENT = """
            select own.subject as key, p.statement as id, p.statement as candidate, s.subject, p.property, null::bigint as target
            from summary_at($1, $2) own
            join summary_at($1, $2) s on s.subject = own.event
            cross join lateral unnest(s.picks) p
            where own.subject = any($3::bigint[]) and p.property = any($4::int[])
            """;

    /** The statements of subjects ($3) about one property ($5), the first reported first, at most $4 each. */
    static final String OF_SLOT =
            "select x.subject as key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select "
                    + COLUMNS
                    + """
            from statement_value_at($1, $2) v
            where v.subject = k.key and v.property = $5::smallint
            """ + FIRST + """
            order by v.first_reported, v.id limit $4) x
            """;

    /** All statements of subjects ($3), by property, at most $4 each. */
    static final String OF_SUBJECT =
            "select x.subject as key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select "
                    + COLUMNS
                    + """
            from statement_value_at($1, $2) v
            where v.subject = k.key
            """ + FIRST + """
            order by v.property, v.first_reported, v.id limit $4) x
            """;

    /** The picked statements of subjects ($3). */
    static final String PICKED =
            "select s.subject as key, x.* from summary_at($1, $2) s cross join lateral unnest(s.picks) p"
                    + each("p.statement") + "where s.subject = any($3::bigint[])";

    /** The picked statements of the events that defectors ($3) are shown by. */
    static final String PICKED_OF_EVENT =
            "select own.subject as key, x.* from summary_at($1, $2) own join summary_at($1, $2) s on s.subject = own.event"
                    + " cross join lateral unnest(s.picks) p" + each("p.statement")
                    + "where own.subject = any($3::bigint[])";

    /** The subject of a statement x; looked for by its key, whatever the planner thinks of how many there are. */
    private static final String SUBJECT = """
             cross join lateral (
                select s.kind, s.slug, s.label, s.standing from summary_at($1, $2) s
                where s.subject = x.subject limit 1) s
            """;

    /** How statements ($3) are cited. */
    static final String CITED = "select k.key, x.*, " + Entities.CALLED + " as subject_label, s.standing,"
            + Entities.FALSE_REPORT + " as false_report,"
            + " speaker.label as speaker, r.at, "
            + """
            (select count(distinct c.source)::int
             from (select x.candidate as id union all
                   select w.id from statement_at($1, $2) w where w.joins = x.candidate) said
             join citation_at($1, $2) c on c.statement = said.id) as sources,
            exists (select from disagreement_at($1, $2) d cross join lateral unnest(d.sides) side
                    where d.about @> array[x.subject] and side.statement = x.id) as disputed
            from unnest($3::uuid[]) as k (key)
            """ + each("k.key") + speaker("x.property = 32")
            + " join summary_at($1, $2) s on s.subject = x.subject join revision r on r.number = $1";

    /**
     * Statements ($3) with their subjects, where these stand when they are claims, and the first of those that merges made one
     * candidate, as lists show it.
     */
    static final String TOLD =
            "select k.key, x.*, s.kind as subject_kind, s.slug as subject_slug, s.label as subject_label, s.standing,"
                    + """
                     least(
                        x.id,
                        (select w.id from statement_at($1, $2) w where w.joins = x.candidate order by w.id limit 1),
                        (select w.id from statement_at($1, $2) w where w.id = x.candidate and x.candidate <> x.id)) as first
                    """
                    + " from unnest($3::uuid[]) as k (key)" + each("k.key") + SUBJECT;

    /** Who claims what some wordings ($3) say. */
    static final String SPEAKERS = "select x.id as key, speaker.* from unnest($3::uuid[]) as x (id)" + speaker("true")
            + "where speaker.id is not null";

    /** The statements on the sides of disagreements about subjects ($3): one look through the index for all of them. */
    static final String SIDES = """
            select about.subject as key, side.statement
            from disagreement_at($1, $2) d cross join lateral unnest(d.about) about (subject)
            cross join lateral unnest(d.sides) side
            where d.about && $3::bigint[] and about.subject = any($3::bigint[])
            """;

    /** What subjects ($3) show, and which of their statements are picked. */
    static final String SHOWN = """
            select s.subject as key, s.kind, s.slug, s.label, s.standing,
                   array(select p.statement from unnest(s.picks) p) as picked,
                   array(select p.rule::int from unnest(s.picks) p) as rules,
                   array(select p.candidates from unnest(s.picks) p) as candidates
            from summary_at($1, $2) s where s.subject = any($3::bigint[])
            """;

    /** All statements v, each candidate once. */
    static final String LISTED = """
            (select own.id, own.subject, own.property, own.target, coalesce(own.joins, own.id) as candidate
             from statement_at($1, $2) own) v
            where true
            """ + FIRST;

    /** A statement of what is told with one of some entities. */
    static final String ABOUT = "v.subject = any(array(select told from told_with(%s, $1) told))";

    /** A statement of one of some properties. */
    static final String OF = "v.property = any(%s)";

    /** A statement in one of some sources, or made one with it by merges. */
    static final String IN = """
            v.id = any(array(
                select said.id from citation_at($1, $2) c
                join statement_at($1, $2) own on own.id = c.statement
                cross join lateral (
                    select coalesce(own.joins, own.id) as id union all
                    select w.id from statement_at($1, $2) w where w.joins = coalesce(own.joins, own.id)) said
                where c.source = any(%s)))
            """;

    /** How the picked ones among some statements ($3) were picked. */
    static final String PICK = """
            select v.id as key, p.statement, p.rule, p.candidates
            from statement_at($1, $2) v
            join summary_at($1, $2) s on s.subject = v.subject
            cross join lateral unnest(s.picks) p
            where v.id = any($3::uuid[]) and p.statement = v.id
            """;

    /** Why curators gave some statements ($3) the rank that they have. */
    static final String RANKED = """
            select distinct on (r.statement) r.statement as key, r.reason
            from ranking_at($1, $2) r where r.statement = any($3::uuid[])
            order by r.statement, r.rank desc, r.reason
            """;

    /** Which of some statements ($3) stand on a side of a disagreement. */
    static final String DISPUTED = """
            select distinct side.statement as key
            from disagreement_at($1, $2) d cross join lateral unnest(d.sides) side
            where d.about && array(select v.subject from statement_at($1, $2) v where v.id = any($3::uuid[]))
              and side.statement = any($3::uuid[])
            """;

    /** Statements by their ids ($3, 32 hexadecimal digits). */
    static final String BY_HEX = "select replace(v.id::text, '-', '') as local, " + COLUMNS + """
            from statement_value_at($1, $2) v
            where v.id = any((select array_agg(hex::uuid) from unnest($3::text[]) hex where hex ~ '^[0-9a-f]{32}$')::uuid[])
            """;

    /** Statements by their ids. */
    public static final Relation<Statement> BY_ID = Relation.one(
            "statement",
            "select v.id as key, " + COLUMNS + " from statement_value_at($1, $2) v where v.id = any($3::uuid[])",
            Statement::from);

    /** Statements by their ids as they last stood, in sight or not. */
    public static final Relation<Statement> EVER = Relation.one(
            "statement ever",
            "select v.id as key, " + COLUMNS + " from statement_ever_at($1, $2) v where v.id = any($3::uuid[])",
            Statement::from);

    private Statements() {}

    /** Who claims a statement x by the first report of it, where it is the wording of a claim. */
    private static String speaker(String claimed) {
        return """
                 left join lateral (
                    select e.id, e.kind, e.slug, sight.label
                    from (select %s as agent from citation_at($1, $2) c where c.statement = x.id and %s
                          order by c.first_reported, c.id limit 1) said
                    join entity e on e.id = said.agent
                    join summary_at($1, $2) sight on sight.subject = said.agent) speaker on true
                """.formatted(Citations.SPEAKER, claimed);
    }
}
