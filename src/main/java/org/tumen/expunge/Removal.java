package org.tumen.expunge;

import java.util.List;

/** The SQL that deletes in all revisions. What goes is gathered in temporary tables of the transaction first. */
final class Removal {
    /** Where the removal gathers what goes, and what of the rest it touches. */
    static final List<String> TABLES = List.of(
            "create temporary table gone_entity (id bigint primary key) on commit drop",
            "create temporary table gone_statement (id uuid primary key) on commit drop",
            "create temporary table gone_citation (id uuid primary key, statement uuid not null) on commit drop",
            "create temporary table left_subject (id bigint primary key) on commit drop");

    /**
     * Gathers the entity with the slug $1 and kind $2, with whatever is now merged with it, is made of it or claims
     * something about it.
     */
    static final String ENTITY = """
            insert into gone_entity
            with recursive whole (id) as (
                select id from entity where slug = $1 and kind = $2::smallint
                union
                select part.id from whole, lateral (
                    select p.id from participation p where whole.id in (p.event, p.agent)
                    union all select k.id from kinship k where whole.id in (k.agent, k.relative)
                    union all select o.id from observation o where o.series = whole.id
                    union all select h.id from held_position h where whole.id in (h.written_holder, h.written_organization)
                    union all select d.id from defector d where d.agent = whole.id
                    union all select r.survivor from redirect r where r.entity = whole.id and r.until = 2147483647
                    union all select r.entity from redirect r where r.survivor = whole.id and r.until = 2147483647
                    union all select s.subject from wording_about a join statement s on s.id = a.statement
                        where a.written = whole.id) part)
            select id from whole on conflict do nothing
            """;

    /** Gathers one statement ($1). */
    static final String STATEMENT =
            "insert into gone_statement select id from statement where id = $1 limit 1 on conflict do nothing";

    /** Gathers citations ($1). */
    static final String CITATIONS =
            "insert into gone_citation select distinct id, statement from citation where id = any($1::uuid[]) on conflict do nothing";

    /** Gathers what follows: what the entities hold, what names them, what they say, and what nobody says any more. */
    static final List<String> FOLLOWING = List.of("""
            insert into gone_statement
            select s.id from statement s where s.written in (select id from gone_entity)
            union select r.statement from reference_value r where r.target in (select id from gone_entity)
            union select f.statement from figure_value f where f.producer in (select id from gone_entity)
            union select a.statement from wording_about a where a.written in (select id from gone_entity)
            on conflict do nothing
            """, """
            insert into gone_citation
            select distinct c.id, c.statement from citation c
            where c.statement in (select id from gone_statement)
               or c.source in (select id from gone_entity)
               or c.id in (select h.citation from hop h where h.written in (select id from gone_entity))
            on conflict do nothing
            """, """
            insert into gone_statement
            select distinct g.statement from gone_citation g
            where not exists (
                select from citation c where c.statement = g.statement and c.id not in (select id from gone_citation))
            on conflict do nothing
            """, """
            insert into left_subject
            select distinct subject from (
                select s.subject from statement s where s.id in (select statement from gone_citation)
                union select unnest(array[s.subject, s.written]) from statement s where s.id in (select id from gone_statement)
                union select s.target from statement s where s.id in (select id from gone_statement)
                union select s.written from statement s
                    where s.subject in (select id from gone_entity) or s.target in (select id from gone_entity)
                union select r.target from reference_value r join statement s on s.id = r.statement
                    where s.target in (select id from gone_entity)
                union select s.subject from statement s where s.target in (select id from gone_entity)
                union select h.written from hop h where h.agent in (select id from gone_entity)
                union select s.subject from hop h join citation c on c.id = h.citation join statement s on s.id = c.statement
                    where h.agent in (select id from gone_entity)
                union select a.written from wording_about a where a.entity in (select id from gone_entity)
                union select s.subject from wording_about a join statement s on s.id = a.statement
                    where a.entity in (select id from gone_entity)
                union select unnest(array[w.written, w.source]) from credit w where w.agent in (select id from gone_entity)
                union select unnest(array[h.id, h.written_holder, h.written_organization]) from held_position h
                    where h.holder in (select id from gone_entity) or h.organization in (select id from gone_entity)
                union select unnest(array[r.entity, r.survivor]) from redirect r
                    where r.entity in (select id from gone_entity) or r.survivor in (select id from gone_entity)
                union select a.entity from wording_about a where a.statement in (select id from gone_statement)
                union select h.agent from hop h where h.citation in (select id from gone_citation)
                union select unnest(array[p.event, p.agent]) from participation p where p.id in (select id from gone_entity)
                union select unnest(array[k.agent, k.relative]) from kinship k where k.id in (select id from gone_entity)
                union select o.series from observation o where o.id in (select id from gone_entity)
                union select unnest(array[h.holder, h.organization]) from held_position h where h.id in (select id from gone_entity)
                union select unnest(array[l.claim, l.other]) from claim_link l
                    where l.claim in (select id from gone_entity) or l.other in (select id from gone_entity)
                union select t.id from source t
                    where t.publisher in (select id from gone_entity) or t.authors && array(select id from gone_entity)
                union select w.agent from credit w where w.source in (select id from gone_entity)) touched
            where subject is not null and subject not in (select id from gone_entity)
            """);

    /** The words that tombstones keep: slugs of entities, ids of statements and citations. */
    static final String WORDS = """
            select slug as word from entity where id in (select id from gone_entity)
            union all
            select replace(id::text, '-', '') from gone_statement
            union all
            select replace(id::text, '-', '') from gone_citation
            """;

    /** The subjects that lose something and stay. */
    static final String LEFT = "select id from left_subject";

    /** What goes and what loses something: the shown past of all that follows from it must be written anew. */
    static final String TOUCHED = "select id from left_subject union all select id from gone_entity";

    /** The statements that go or lose a citation. */
    static final String STATEMENTS = "select id from gone_statement union select statement from gone_citation";

    /** The sources that ever derived from one that goes, by way of others, too. */
    static final String DERIVED = """
            with recursive derived (id) as (
                select source from derivation where source in (select id from gone_entity) or origin in (select id from gone_entity)
                union
                select d.source from derived join derivation d on d.origin = derived.id)
            select id from derived
            """;

    /** Deletes all that was gathered, what hangs on it first. */
    static final List<String> DELETIONS = List.of(
            """
            delete from summary where subject in (select id from gone_entity)
               or subject in (select id from left_subject) or event in (select id from gone_entity)
            """,
            "delete from disagreement where subject in (select id from gone_entity) or about && array(select id from gone_entity)",
            "delete from hop where citation in (select id from gone_citation)",
            "delete from citation where id in (select id from gone_citation)",
            "delete from wording_about where statement in (select id from gone_statement)",
            "update wording_about set value = null where value in (select id from gone_statement)",
            "delete from wording_value where statement in (select id from gone_statement)",
            "delete from name_value where statement in (select id from gone_statement)",
            "delete from date_value where statement in (select id from gone_statement)",
            "delete from text_value where statement in (select id from gone_statement)",
            "delete from code_value where statement in (select id from gone_statement)",
            "delete from reference_value where statement in (select id from gone_statement)",
            "delete from figure_value where statement in (select id from gone_statement)",
            "delete from statement where id in (select id from gone_statement)",
            "delete from ranking where statement in (select id from gone_statement) or source in (select id from gone_entity)",
            "delete from rival where statement in (select id from gone_statement) or other in (select id from gone_statement)",
            """
            delete from claim_link where claim in (select id from gone_entity) or other in (select id from gone_entity)
               or source in (select id from gone_entity)
            """,
            "delete from comparable where series in (select id from gone_entity) or other in (select id from gone_entity)",
            "delete from derivation where source in (select id from gone_entity) or origin in (select id from gone_entity)",
            "delete from credit where source in (select id from gone_entity) or written in (select id from gone_entity)",
            "delete from source where id in (select id from gone_entity)",
            "update source set publisher = null where publisher in (select id from gone_entity)",
            """
            update source set authors = array(select a from unnest(authors) a where a not in (select id from gone_entity))
            where authors && array(select id from gone_entity)
            """,
            "delete from defector where id in (select id from gone_entity) or agent in (select id from gone_entity)",
            "delete from participation where id in (select id from gone_entity)",
            "delete from kinship where id in (select id from gone_entity)",
            """
            delete from redirect r
            where r.entity in (select id from left_subject)
              and r.entity in (select id from participation union all select id from kinship)
              and not exists (select from statement s where s.written = r.entity)
              and not exists (select from redirect o join statement s on s.written = o.entity where o.survivor = r.entity)
            """,
            deserted("participation"),
            deserted("kinship"),
            """
            delete from entity e where e.id in (select id from left_subject) and e.kind in (10, 11)
              and not exists (select from participation p where p.id = e.id)
              and not exists (select from kinship k where k.id = e.id)
            """,
            "delete from observation where id in (select id from gone_entity)",
            "delete from held_position where id in (select id from gone_entity)",
            "delete from series where id in (select id from gone_entity)",
            "delete from person where id in (select id from gone_entity)",
            "delete from entity where id in (select id from gone_entity)");

    /** Lets what stood with somebody who is gone, in some past, stand as if they had never been merged. */
    static final List<String> STANDING_ANEW = List.of(
            "delete from merge where retired in (select id from gone_entity) or survivor in (select id from gone_entity)",
            "delete from distinction where one in (select id from gone_entity) or other in (select id from gone_entity)",
            """
            delete from redirect r where r.entity in (select id from gone_entity)
               or r.survivor in (select id from gone_entity) and survivor_of(r.entity, r.since) = r.entity
            """,
            "update redirect r set survivor = survivor_of(r.entity, r.since) where r.survivor in (select id from gone_entity)",
            """
            update statement s
            set joins = null, subject = standing(s.written, s.since), target = standing(
                (select r.target from reference_value r where r.statement = s.id
                 union all select f.producer from figure_value f where f.statement = s.id), s.since)
            where s.subject in (select id from gone_entity) or s.target in (select id from gone_entity)
            """,
            "update hop set agent = standing(written, since) where agent in (select id from gone_entity)",
            "update wording_about set entity = standing(written, since) where entity in (select id from gone_entity)",
            "update credit set agent = standing(written, since) where agent in (select id from gone_entity)",
            """
            update held_position
            set holder = standing(written_holder, since), organization = standing(written_organization, since)
            where holder in (select id from gone_entity) or organization in (select id from gone_entity)
            """);

    /** Writes anew when the statements that lost a citation stood, from the citations that are left. */
    static final List<String> STATEMENTS_ANEW =
            List.of("""
            create temporary table lost on commit drop as
            select distinct s.id, s.written, s.property, coalesce(r.target, f.producer) as target from statement s
            left join reference_value r on r.statement = s.id
            left join figure_value f on f.statement = s.id
            where s.id in (select statement from gone_citation)
            """, "delete from statement where id in (select id from lost)", """
            insert into statement (id, since, until, first_reported, subject, property, written, target)
            select lost.id, part.since, part.until, cited.day, standing(lost.written, part.since), lost.property,
                   lost.written, standing(lost.target, part.since)
            from lost
            cross join lateral (
                select bound as since, lead(bound, 1, 2147483647) over (order by bound) as until
                from (select c.since as bound from citation c where c.statement = lost.id
                      union select c.until from citation c where c.statement = lost.id
                      union select unnest(array[r.since, r.until]) from redirect r
                      where r.entity in (lost.written, lost.target)) bounds
                where bound < 2147483647) part
            cross join lateral (
                select min(c.first_reported) as day from citation c
                where c.statement = lost.id and c.since <= part.since and c.until > part.since) cited
            where cited.day is not null
            """);

    private Removal() {}

    /** Deletes what somebody who is gone was made to be a part of by a merge, and nobody was ever said to be. */
    private static String deserted(String table) {
        return """
                delete from %s t where t.id in (select id from left_subject)
                  and not exists (select from statement s where s.subject = t.id)
                  and not exists (select from redirect r where t.id in (r.entity, r.survivor))
                """.formatted(table);
    }
}
