-- The entities that a revision touched: what it opened or closed is about them, of them, or a ruling on them. What a
-- subject is made of is touched with it.
create or replace function touched_by(revision int) returns table (entity bigint) language sql stable as $$
    with cited as (
        select statement, source from citation where since = $1
        union all
        select statement, source from citation where until = $1 and until < 2147483647),
    ruled as (
        select statement from cited
        union
        select statement from ranking where $1 in (since, until)
        union
        select unnest(array[statement, other]) from rival where $1 in (since, until)),
    touched as (
        select subject as entity from statement where since = $1
        union
        select subject from statement where until = $1 and until < 2147483647
        union
        select said.subject from ruled
        cross join lateral (
            select subject from statement s where s.id = ruled.statement and s.since <= $1 order by s.since desc limit 1) said
        union
        select source from cited
        union
        select id from source where since = $1
        union
        select id from source where until = $1 and until < 2147483647
        union
        select unnest(array[claim, other, source]) from claim_link where since = $1
        union
        select unnest(array[claim, other, source]) from claim_link where until = $1 and until < 2147483647
        union
        select unnest(array[source, origin]) from derivation where $1 in (since, until)
        union
        select unnest(array[series, other]) from comparable where $1 in (since, until)
        union
        select unnest(array[retired, survivor]) from merge where $1 in (since, until)
        union
        select unnest(array[entity, survivor]) from redirect where $1 in (since, until)
        union
        select unnest(array[one, other]) from distinction where $1 in (since, until)
        union
        select id from held_position where $1 in (since, until) and $1 > 1),
    made as (
        select unnest(array[p.event, p.agent]) as entity from touched join participation p on p.id = touched.entity
        union
        select unnest(array[k.agent, k.relative]) from touched join kinship k on k.id = touched.entity
        union
        select o.series from touched join observation o on o.id = touched.entity
        union
        select unnest(array[h.holder, h.organization]) from touched join held_position h on h.id = touched.entity and $1 between h.since and h.until)
    select entity from touched where entity is not null
    union
    select entity from made where entity is not null
$$;
