package org.tumen.event;

import org.tumen.entity.Entities;
import org.tumen.statement.Statements;

/** The SQL of events and of who took part in them, by what it answers. */
final class Events {
    /** The participations in events ($3), at most $4 each. */
    static final String PARTICIPATIONS = participations("event");

    /** The agents who took part in events ($3), with their roles. */
    static final String TAKERS = "select t.event as key, " + Entities.LISTED + ", part.codes"
            + " from participation t join summary_at($1, $2) part on part.subject = t.id"
            + " join summary_at($1, $2) s on s.subject = t.agent where t.event = any($3::bigint[]) order by t.event, s.slug";

    /** The participations of agents ($3), at most $4 each. */
    static final String OF_AGENT = participations("agent");

    /** The events of participations ($3). */
    static final String EVENT = part("event");

    /** The agents of participations ($3). */
    static final String AGENT = part("agent");

    /** The links of other events to events ($3), at most $4 each. */
    static final String LINKED_FROM = """
            select k.key, x.*
            from unnest($3::bigint[]) as k (key)
            cross join lateral (
                select link.id from statement_at($1, $2) link
                where link.target = k.key and link.property = 27
                order by link.first_reported, link.id limit $4) linked
            """ + Statements.each("linked.id") + "order by x.first_reported, x.id";

    /** The events that places ($3) have a role in, the earliest first, at most $4 each. */
    static final String AT_PLACE = "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select "
            + Entities.COLUMNS + " from entity e" + Entities.IN_SIGHT
            + """
            where e.id in (
                select v.subject from statement_at($1, $2) v where v.target = k.key and v.property = 25)
            order by s.day, s.slug limit $4) x
            """;

    /** The event that a statement v tells of, itself or one of its participations. */
    static final String OF_STATEMENT =
            "coalesce((select p.event from participation p where p.id = v.subject), v.subject)";

    /** An event and its participations. */
    static final String PARTS =
            "(select s.subject as id union all select p.id from participation p where p.event = s.subject)";

    private Events() {}

    private static String participations(String column) {
        return "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select " + Entities.COLUMNS
                + " from participation t join entity e on e.id = t.id" + Entities.IN_SIGHT + "where t." + column
                + " = k.key order by s.slug limit $4) x";
    }

    private static String part(String column) {
        return "select t.id as key, " + Entities.COLUMNS + " from participation t join entity e on e.id = t." + column
                + Entities.IN_SIGHT + "where t.id = any($3::bigint[])";
    }
}
