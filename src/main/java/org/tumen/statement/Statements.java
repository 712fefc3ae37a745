package org.tumen.statement;

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

    /** How the picked ones among some statements ($3) were picked. */
    static final String PICK = """
            select v.id as key, p.statement, p.rule, p.candidates
            from statement_at($1, $2) v
            join summary_at($1, $2) s on s.subject = v.subject
            cross join lateral unnest(s.picks) p
            where v.id = any($3::uuid[]) and p.statement = v.id
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
}
