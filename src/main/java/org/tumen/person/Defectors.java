package org.tumen.person;

import org.tumen.entity.Entities;

/** The SQL of defectors, by what it answers. */
final class Defectors {
    /** The agents of defectors ($3). */
    static final String AGENT = "select d.id as key, " + Entities.LISTED
            + " from defector d join summary_at($1, $2) s on s.subject = d.agent where d.id = any($3::bigint[])";

    /** The persons that defectors ($3) are. */
    static final String PERSON = AGENT + " and s.kind = 1";

    /** The defectors that agents ($3) are. */
    static final String OF_AGENT = "select d.agent as key, " + Entities.LISTED
            + " from defector d join summary_at($1, $2) s on s.subject = d.id where d.agent = any($3::bigint[])";

    /**
     * What the agent of a summary s is called as a defector, by the agent's own slug, when it is in sight as one: the index of
     * labels answers, and the two have one label. No "exists", for which all defectors are read at once.
     */
    static final String ITS_DEFECTOR = """
            (select s.slug from summary_at($1, $2) own
             where own.kind = 13 and own.label_key = s.label_key
               and own.subject = (select d.id from defector d where d.agent = s.subject)) as defector""";

    /** The earliest event of defectors ($3), which is no false report. */
    static final String EVENT = "select own.subject as key, " + Entities.LISTED
            + " from summary_at($1, $2) own join summary_at($1, $2) s on s.subject = own.event"
            + " where own.subject = any($3::bigint[])";

    /** Every event in which defectors ($3) defected, the earliest first, which is that of {@link #EVENT}. */
    static final String EVENTS = "select d.id as key, " + Entities.COLUMNS
            + """
             from defector d
            join participation p on p.agent = d.agent
            join summary_at($1, $2) role on role.subject = p.id and role.codes @> array['DEFECTOR']
            join entity e on e.id = p.event
            """
            + Entities.IN_SIGHT
            + "where d.id = any($3::bigint[]) and not s.codes @> array['FALSE_REPORT'] order by s.day, s.subject";

    /** The part that defectors ($3) took in their earliest event. */
    static final String PARTICIPATION = "select own.subject as key, " + Entities.COLUMNS
            + """
             from summary_at($1, $2) own
            join defector d on d.id = own.subject
            join participation p on p.event = own.event and p.agent = d.agent
            join entity e on e.id = p.id
            """
            + Entities.IN_SIGHT + "where own.subject = any($3::bigint[])";

    /** Who it is. */
    static final String ITS_AGENT = "(select own.agent from defector own where own.id = s.subject)";

    /** Whether it is what one of some agents (%s) is as a defector. */
    static final String OF_AGENTS = "s.subject in (select d.id from defector d where d.agent in %s)";

    /** What is picked of its earliest event. */
    static final String PICKS = "(select v.picks from summary_at($1, $2) v where v.subject = s.event)";

    /** The event that a statement v tells of, itself or one of its participations. */
    static final String OF_STATEMENT =
            "coalesce((select p.event from participation p where p.id = v.subject), v.subject)";

    /** Its earliest event, with all who took part. */
    static final String PARTS =
            "(select s.event as id union all select p.id from participation p where p.event = s.event)";

    private Defectors() {}
}
