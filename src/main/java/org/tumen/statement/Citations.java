package org.tumen.statement;

import java.util.List;
import org.tumen.db.Row;
import org.tumen.entity.Entities;
import org.tumen.graph.Relation;

/** The SQL of citations, by what it answers. */
public final class Citations {
    /** What {@link Citation#from} reads, of a citation c. */
    public static final String COLUMNS = """
            c.id, c.statement, c.source, c.part, c.paragraph, c.sentence, c.printed, c.note, c.hedge, c.stance, c.basis,
            (select h.agent from hop_at($1) h where h.citation = c.id and h.ordinal = 0) as speaker
            """;

    /** Who says it in a citation c: the first of its chain, else the author of the source, else its publisher. */
    public static final String SPEAKER = """
            coalesce(
                (select h.agent from hop_at($1) h where h.citation = c.id and h.ordinal = 0),
                (select w.agent from source_at($1, $2) t join credit_at($1) w on w.source = t.id and w.described = t.since
                 where t.id = c.source order by w.ordinal = 0, w.ordinal limit 1))
            """;

    /** The statements that are one candidate (k.key): the one with its id, and those that merges joined with it. */
    private static final String OF_CANDIDATE = """
            (select k.key as id union all select w.id from statement_at($1, $2) w where w.joins = k.key) said
            """;

    /** The citations of candidates ($3), the first reported first, at most $4 each. */
    static final String OF_STATEMENT =
            "select k.key, x.* from unnest($3::uuid[]) as k (key) cross join lateral (select "
                    + COLUMNS + " from " + OF_CANDIDATE + """
            join citation_at($1, $2) c on c.statement = said.id
            order by c.first_reported, (select e.slug from entity e where e.id = c.source), c.paragraph nulls last, c.sentence nulls last, c.id limit $4) x
            """;

    /** The chains of citations ($3) with who stands in them, origin first. */
    static final String CHAIN = "select h.citation as key, h.act, " + Entities.COLUMNS
            + " from hop_at($1) h join entity e on e.id = h.agent" + Entities.IN_SIGHT
            + "where h.citation = any($3::uuid[]) order by h.citation, h.ordinal";

    /** What citations show of their sources ($3), and who speaks there when nobody is quoted. */
    static final String CITED_IN = """
            select t.id as key, source.slug as source_slug, t.title, t.url, t.published, t.first_reported,
                   e.id, e.kind, e.slug, s.label, publisher.label as publisher_label
            from source_at($1, '9999-01-01') t
            join entity source on source.id = t.id
            left join lateral (
                select w.agent from credit_at($1) w where w.source = t.id and w.described = t.since
                order by w.ordinal = 0, w.ordinal limit 1) credited on true
            left join entity e on e.id = credited.agent
            left join summary_at($1, $2) s on s.subject = e.id
            left join credit_at($1) p on p.source = t.id and p.described = t.since and p.ordinal = 0
            left join summary_at($1, $2) publisher on publisher.subject = p.agent
            where t.id = any($3::bigint[])
            """;

    /** What a list of citations c reads; who speaks stands in the chain. */
    static final String LISTED_COLUMNS = """
            c.id, c.statement, c.source, c.part, c.paragraph, c.sentence, c.printed, c.note, c.hedge, c.stance, c.basis,
            null::bigint as speaker
            """;

    /** All citations c. */
    static final String LISTED = "citation_at($1, $2) c where true";

    /** A citation of what is told with one of some entities. */
    static final String ABOUT = """
            c.statement = any(array(
                select v.id from told_with(%s, $1) told join statement_at($1, $2) v on v.subject = told))
            """;

    /** A citation of a statement of one of some properties. */
    static final String OF =
            "exists (select from statement_at($1, $2) v where v.id = c.statement and v.property = any(%s))";

    /** A citation in one of some sources. */
    static final String IN = "c.source = any(%s)";

    /** The citations of sources ($3), in the order of the text, at most $4 each. */
    public static final String OF_SOURCE =
            "select x.source as key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select "
                    + COLUMNS
                    + """
            from citation_at($1, $2) c
            where c.source = k.key
            order by c.paragraph nulls last, c.sentence nulls last, c.id limit $4) x
            """;

    /** The citations in whose chain agents ($3) stand, the first reported first, at most $4 each. */
    public static final String THROUGH =
            "select k.key, x.* from unnest($3::bigint[]) as k (key) cross join lateral (select " + COLUMNS + """
            from citation_at($1, $2) c
            where c.id in (select h.citation from hop_at($1) h where h.agent = k.key)
            order by c.first_reported, c.id limit $4) x
            """;

    /** The chains of citations ($3), origin first. */
    static final String HOPS = """
            select h.citation as key, h.agent, h.act
            from citation_at($1, $2) c join hop_at($1) h on h.citation = c.id
            where c.id = any($3::uuid[])
            order by h.citation, h.ordinal
            """;

    /** What the origins of candidates ($3) follow from; sources and speakers only have to be told apart. */
    static final String EVIDENCE = """
            select k.key, c.id, c.stance, c.first_reported, c.source::text as source, h.agent::text as speaker,
                   coalesce(a.kind <> 2, true) as named,
                   case when exists (select from derivation_at($1) d where d.source = c.source)
                       then array(select root::text from roots_of(c.source, $1) root)
                       else array[c.source::text] end as roots
            from unnest($3::uuid[]) as k (key)
            cross join lateral
            """ + OF_CANDIDATE + """
            join citation_at($1, $2) c on c.statement = said.id
            left join hop_at($1) h on h.citation = c.id and h.ordinal = 0
            left join entity a on a.id = h.agent
            """;

    /** Citations by their ids ($3, 32 hexadecimal digits). */
    static final String BY_HEX = "select replace(c.id::text, '-', '') as local, " + COLUMNS + """
            from citation_at($1, $2) c
            where c.id = any((select array_agg(hex::uuid) from unnest($3::text[]) hex where hex ~ '^[0-9a-f]{32}$')::uuid[])
            """;

    /** Citations by their ids as they last stood, in sight or not, in sources that are in sight. */
    public static final Relation<Citation> EVER =
            Relation.one("citation ever", "select c.id as key, " + COLUMNS + """
            from citation_ever_at($1, $2) c
            where c.id = any($3::uuid[]) and exists (select from source_at($1, $2) t where t.id = c.source)
            """, Citation::from);

    private Citations() {}

    /** The number of independent origins among rows of evidence. */
    public static int origins(List<Row> rows) {
        return Origins.of(rows.stream().map(Citations::evidence).toList());
    }

    /** One citation as evidence. */
    public static Evidence evidence(Row row) {
        return new Evidence(
                row.uuid("id"),
                row.text("source"),
                row.texts("roots"),
                Codes.Stance.valueOf(row.text("stance")),
                row.maybeText("speaker"),
                row.flag("named"),
                row.date("first_reported"));
    }
}
