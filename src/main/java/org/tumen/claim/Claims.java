package org.tumen.claim;

import java.util.Set;
import org.tumen.entity.Entities;
import org.tumen.entity.Kind;
import org.tumen.statement.Citations;

/** The SQL of claims, by what it answers. */
final class Claims {
    /** The standing and topic of claims ($3). */
    static final String DETAILS =
            "select s.subject as key, s.standing, s.codes from summary_at($1, $2) s where s.subject = any($3::bigint[])";

    /** The speakers of claims ($3). */
    static final String SPEAKERS = "select x.key, " + Entities.LISTED
            + " from (select distinct on (v.subject) v.subject as key, " + Citations.SPEAKER
            + """
             as speaker
            from statement_at($1, $2) v join citation_at($1, $2) c on c.statement = v.id
            where v.subject = any($3::bigint[]) and v.property = 32
            order by v.subject, c.first_reported, c.id) x
            join summary_at($1, $2) s on s.subject = x.speaker
            """;

    /** The claims that agents ($3) are the speakers of, at most $4 each. */
    static final String BY_SPEAKER =
            "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select " + Entities.COLUMNS
                    + " from entity e" + Entities.IN_SIGHT + "where s.kind = 7 and s.subject = any(array("
                    + spoken("array[k.key]") + ")) order by s.day, s.slug limit $4) x";

    /** The claims about subjects ($3), at most $4 each. */
    static final String ABOUT_SUBJECT =
            "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select " + Entities.COLUMNS
                    + " from entity e" + Entities.IN_SIGHT
                    + """
                    where e.id in (
                        select v.subject from statement_at($1, $2) v join wording_about_at($1) a on a.statement = v.id
                        where a.entity = k.key)
                    order by s.day, s.slug limit $4) x
                    """;

    /** What claims ($3) are about, of what is in sight. */
    static final String ABOUT = """
            select v.subject as key, a.entity, a.property, a.value
            from statement_at($1, $2) v join wording_about_at($1) a on a.statement = v.id
            join summary_at($1, $2) s on s.subject = a.entity
            where v.subject = any($3::bigint[])
            order by v.subject, a.ordinal
            """;

    /** The entities that claims ($3) speak of. */
    static final String SPOKEN_OF = "select v.subject as key, " + Entities.LISTED + """
             from statement_at($1, $2) v
            join wording_about_at($1) a on a.statement = v.id
            join summary_at($1, $2) s on s.subject = a.entity
            """
            + "where v.subject = any($3::bigint[]) and v.property = 32 order by v.subject, a.ordinal";

    /** The sources in which claims ($3) stand, the first reported first. */
    static final String CITED_IN = "select v.subject as key, " + Entities.LISTED + """
             from statement_at($1, $2) v
            join citation_at($1, $2) c on c.statement = v.id
            join summary_at($1, $2) s on s.subject = c.source
            """
            + "where v.subject = any($3::bigint[]) and v.property = 32 order by v.subject, c.first_reported, s.slug";

    /** Told with one of some entities. */
    static final String TOLD = "s.subject = any(array(select told from told_with(%s, $1) told))";

    /** How claims ($3) are cited: the wording, who claims it, and where it stands. */
    static final String CITED = "select x.key, x.label, x.standing, x.at, s.label as speaker"
            + " from (select distinct on (v.subject) v.subject as key, own.label, own.standing, r.at, "
            + Citations.SPEAKER
            + """
             as speaker
            from statement_at($1, $2) v join citation_at($1, $2) c on c.statement = v.id
            join summary_at($1, $2) own on own.subject = v.subject
            join revision r on r.number = $1
            where v.subject = any($3::bigint[]) and v.property = 32
            order by v.subject, c.first_reported, c.id) x
            join entity e on e.id = x.speaker
            """
            + Entities.IN_SIGHT;

    /** The links that claims ($3) make, at most $4 each. */
    static final String LINKS = links("claim");

    /** The links to claims ($3), at most $4 each. */
    static final String LINKED_FROM = links("other");

    /** The kinds that claims can be about. */
    static final Set<Kind> SUBJECTS =
            Set.copyOf(java.util.EnumSet.complementOf(java.util.EnumSet.of(Kind.SOURCE, Kind.DEFECTOR)));

    private Claims() {}

    /** The claims whose speaker is among some agents, by the first hop, or as author or publisher of the source. */
    private static String spoken(String agents) {
        return """
                select v.subject
                from (
                    select h.citation as id from hop_at($1) h where h.agent = any(%1$s) and h.ordinal = 0
                    union all
                    select own.id from credit_at($1) w
                    join source_at($1, $2) t on t.id = w.source and t.since = w.described
                    join citation_at($1, $2) own on own.source = t.id
                    where w.agent = any(%1$s) and (w.ordinal = 1 or (w.ordinal = 0 and t.authors = '{}'))
                      and not exists (select from hop_at($1) h where h.citation = own.id)) said
                join citation_at($1, $2) c on c.id = said.id
                join statement_at($1, $2) v on v.id = c.statement
                where v.property = 32
                """.formatted(agents);
    }

    private static String links(String column) {
        return "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral ("
                + "select l.id, l.claim, l.relation, l.other, l.source, l.reason from claim_link_at($1, $2) l"
                + " join summary_at($1, $2) a on a.subject = l.claim join summary_at($1, $2) b on b.subject = l.other"
                + " where l." + column + " = k.key order by l.relation, l.id limit $4) x";
    }
}
