-- The entities that a revision touched: what it opened or closed is about them, of them, or a ruling on them. What a
-- subject is made of is touched with it. At most 500 are told: of more, and of a revision that opened or closed much, only what
-- comes first is read.
create or replace function touched_by(revision int) returns table (entity bigint) language sql stable as $$
    with cited as (
        (select statement, source from citation where since = $1 order by source, statement limit 5000)
        union all
        (select statement, source from citation where until = $1 and until < 2147483647
         order by source, statement limit 5000)),
    ruled as (
        select statement from cited
        union
        select statement from ranking where $1 in (since, until)
        union
        select unnest(array[statement, other]) from rival where $1 in (since, until)),
    named as (
        (select subject as entity from statement where since = $1 order by subject, id limit 5000)
        union
        (select subject from statement where until = $1 and until < 2147483647 order by subject, id limit 5000)
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
    touched as (select entity from named where entity is not null order by entity limit 501),
    made as (
        select part.entity from touched cross join lateral (
            select unnest(array[p.event, p.agent]) as entity from participation p where p.id = touched.entity
            union all
            select unnest(array[k.agent, k.relative]) from kinship k where k.id = touched.entity
            union all
            select o.series from observation o where o.id = touched.entity
            union all
            select unnest(array[h.holder, h.organization]) from held_position h
            where h.id = touched.entity and $1 between h.since and h.until) part)
    select entity from touched
    union
    select entity from made where entity is not null
$$;

-- Whether a revision opened or closed so much that not all of it is read.
create or replace function touches_much(revision int) returns boolean language sql stable as $$
    select exists (select from statement where since = $1 offset 5000)
        or exists (select from statement where until = $1 and until < 2147483647 offset 5000)
        or exists (select from citation where since = $1 offset 5000)
        or exists (select from citation where until = $1 and until < 2147483647 offset 5000)
$$;
