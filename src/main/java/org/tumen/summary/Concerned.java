package org.tumen.summary;

import java.util.List;
import java.util.stream.Stream;

/** The SQL that finds whose summaries follow from a change, and forgets them. */
final class Concerned {
    /**
     * The subjects that show something else when these subjects ($1), statements ($2) or derivations of sources ($3)
     * changed: themselves, whatever they name that nothing named on an earlier day, the claims that hang together with them, what a
     * source among them ranks, and whoever is said to be in a place that now lies elsewhere, and the same periods of series
     * that count in another way.
     */
    static final String BY_CHANGE = """
            with recursive derived (source) as (
                select unnest($3::bigint[])
                union
                select d.source from derived join derivation d on d.origin = derived.source and d.until = 2147483647),
            said as (
                select id, subject, property from statement where id = any($2::uuid[])
                union
                select s.id, s.subject, s.property
                from unnest($1::bigint[]) as w (id) join entity e on e.id = w.id and e.kind = 9
                join citation c on c.source = e.id join statement s on s.id = c.statement
                union
                select s.id, s.subject, s.property
                from derived join citation c using (source) join statement s on s.id = c.statement),
            moved (place) as (
                select subject from said where property = 11
                union
                select s.subject from moved join statement s on s.target = moved.place and s.property = 11),
            concerned (id) as (select unnest($1::bigint[]) union select subject from said),
            linked (claim) as (
                select other from concerned cross join %7$s
                union
                select other from linked cross join %8$s)
            select id from concerned
            %1$s
            %2$s
            %3$s
            union select claim from linked
            union select s.subject from concerned join ranking k on k.source = concerned.id join statement s on s.id = k.statement
            union select s.subject from moved join statement s on s.target = moved.place and s.property in (5, 10, 11, 25)
            union select h.holder from moved join statement s on s.target = moved.place and s.property = 18
                join held_position h on h.id = s.subject
            union select p.event from concerned join statement s on s.target = concerned.id and s.property = 30
                join participation p on p.id = s.subject
            union select unnest(array[p.event, p.agent]) from concerned join participation p using (id)
            union select unnest(array[k.agent, k.relative]) from concerned join kinship k using (id)
            union select o.series from concerned join observation o using (id)
            union select h.holder from concerned join held_position h using (id)
            %4$s
            %5$s
            %6$s
            union select n.id from concerned join observation o using (id)
                join comparable c on o.series in (c.series, c.other)
                join observation n on n.series in (c.series, c.other) and n.series <> o.series
                    and n.latest = o.latest and n.dimensions = o.dimensions
            union select o.id from concerned
                join comparable c on concerned.id in (c.series, c.other)
                join observation o on o.series in (c.series, c.other)
            """.formatted(
            shownBy("s.target", "said join statement s on s.id = said.id"),
            shownBy("a.entity", "said join statement s on s.id = said.id join wording_about a on a.statement = s.id"),
            shownBy("h.agent", "said join citation s on s.statement = said.id join hop h on h.citation = s.id"),
            shownBy("h.organization", "concerned join held_position h using (id) join statement s on s.subject = h.id"),
            shownBy(
                    "w.agent",
                    "concerned join credit w on w.source = concerned.id"
                            + " join source s on s.id = w.source and s.since = w.described"),
            shownBy(
                    "w.agent",
                    "said join statement s on s.id = said.id join wording_about a on a.statement = s.id"
                            + " join credit w on w.source = a.entity"),
            Facts.linkedTo("concerned.id", "true"),
            Facts.linkedTo("linked.claim", "relation in ('CONTRADICTS', 'CORRECTS', 'RETRACTS')"));

    /**
     * The entities that rows s bring into sight or take out of it: those that are not shown anyway from before the earliest
     * day of theirs. Each is looked up once, however often it was named.
     */
    private static String shownBy(String entity, String rows) {
        return "union select named.entity from (select " + entity + " as entity, min(s.first_reported) as day from "
                + rows
                + " group by 1) named where named.entity is not null and not exists (select from summary z"
                + " where z.subject = named.entity and z.until = 2147483647 and z.reported_from < named.day)";
    }

    /** What ever hung together with some of these subjects ($1) by how claims stand or by definition, and the subjects. */
    static final String ENTANGLED =
            """
            with recursive linked (id) as (
                select unnest($1::bigint[])
                union
                select other from linked cross join %s)
            select id from linked
            union select n.id from linked join observation o using (id)
                join comparable c on o.series in (c.series, c.other)
                join observation n on n.series in (c.series, c.other) and n.series <> o.series
                    and n.latest = o.latest and n.dimensions = o.dimensions
            """.formatted(Facts.linkedTo("linked.id", "relation in ('CONTRADICTS', 'CORRECTS', 'RETRACTS')"));

    /** Forgets what was shown of subjects ($1), and of the defectors that follow from them. */
    static final List<String> FORGET = Stream.of("summary", "disagreement")
            .map(table -> "delete from " + table + """
                     where subject = any($1::bigint[]) or subject in (
                        select d.id from defector d join participation p on p.agent = d.agent
                        where p.agent = any($1::bigint[]) or p.event = any($1::bigint[]) or p.id = any($1::bigint[]))
                    """)
            .toList();

    private Concerned() {}
}
