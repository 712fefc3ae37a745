package org.tumen.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tumen.db.Row;
import org.tumen.graph.Relation;

/** The SQL of citations, by what it answers. */
public final class Citations {
    /** What {@link Citation#from} reads, of a citation c. */
    public static final String COLUMNS = """
            c.id, c.statement, c.source, c.part, c.paragraph, c.sentence, c.printed, c.note, c.hedge, c.stance, c.basis,
            (select h.agent from hop_at($1) h where h.citation = c.id and h.ordinal = 0) as speaker
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

    /** What the origins of candidates ($3) follow from. */
    static final String EVIDENCE = """
            select k.key, c.id, c.stance, c.first_reported, e.slug as source, a.slug as speaker,
                   coalesce(a.kind <> 2, true) as named, root.slug as root
            from unnest($3::uuid[]) as k (key)
            cross join lateral
            """ + OF_CANDIDATE + """
            join citation_at($1, $2) c on c.statement = said.id
            join entity e on e.id = c.source
            join entity root on root.id = root_of(c.source, $1)
            left join hop_at($1) h on h.citation = c.id and h.ordinal = 0
            left join entity a on a.id = h.agent
            """;

    /** Citations by their ids ($3, 32 hexadecimal digits). */
    static final String BY_HEX = "select replace(c.id::text, '-', '') as local, " + COLUMNS + """
            from citation_at($1, $2) c
            where c.id = any((select array_agg(hex::uuid) from unnest($3::text[]) hex where hex ~ '^[0-9a-f]{32}$')::uuid[])
            """;

    /** Citations by their ids as they last stood, in sight or not. */
    public static final Relation<Citation> EVER = Relation.one(
            "citation ever",
            "select c.id as key, " + COLUMNS + " from citation_ever_at($1, $2) c where c.id = any($3::uuid[])",
            Citation::from);

    private Citations() {}

    /** The number of independent origins among rows of evidence. */
    public static int origins(List<Row> rows) {
        Map<String, String> roots = new HashMap<>();
        rows.forEach(row -> roots.put(row.text("source"), row.text("root")));
        return Origins.of(
                rows.stream().map(Citations::evidence).toList(), source -> roots.getOrDefault(source, source));
    }

    /** One citation as evidence. */
    public static Evidence evidence(Row row) {
        return new Evidence(
                row.uuid("id"),
                row.text("source"),
                Codes.Stance.valueOf(row.text("stance")),
                row.maybeText("speaker"),
                row.flag("named"),
                row.date("first_reported"));
    }
}
