-- What reports disagree about, and when: a row for each box (revisions by days of reporting) in which something is in dispute.
-- It is about whatever a disagreement names; about an agent, when it is about an event that it took part in and not about
-- somebody's part in it; and about a defector, when it is about who it is or about its earliest event.
create table disputed (
    subject bigint not null,
    kind smallint not null,
    since int not null,
    until int not null check (until > since),
    reported_from date not null,
    reported_until date not null check (reported_until > reported_from),
    primary key (subject, since, reported_from) include (until, reported_until)
);
-- Counting reads all of a kind.
create index disputed_of_kind on disputed (kind, subject, since, until, reported_from, reported_until);

-- About what a change wrote, or took back, that reports disagree; and who was seen to take part in something, or no more.
create table dispute_change (entity bigint not null);

create function change_disputes() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into dispute_change select distinct unnest(about) from gone;
    end if;
    if tg_op <> 'DELETE' then
        insert into dispute_change select distinct unnest(about) from come;
    end if;
    return null;
end $$;
create trigger disputes_insert after insert on disagreement
    referencing new table as come for each statement execute function change_disputes();
create trigger disputes_update after update on disagreement
    referencing old table as gone new table as come for each statement execute function change_disputes();
create trigger disputes_delete after delete on disagreement
    referencing old table as gone for each statement execute function change_disputes();

create function change_parts() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into dispute_change
        select p.agent from gone z join participation p on p.id = z.subject where z.kind = 11
        union
        select z.subject from gone z where z.kind = 13;
    end if;
    if tg_op <> 'DELETE' then
        insert into dispute_change
        select p.agent from come z join participation p on p.id = z.subject where z.kind = 11
        union
        select z.subject from come z where z.kind = 13;
    end if;
    return null;
end $$;
create trigger parts_insert after insert on summary
    referencing new table as come for each statement execute function change_parts();
create trigger parts_update after update on summary
    referencing old table as gone new table as come for each statement execute function change_parts();
create trigger parts_delete after delete on summary
    referencing old table as gone for each statement execute function change_parts();

-- Who is a defector, or no more, though nothing is shown of it yet.
create function change_defectors() returns trigger language plpgsql as $$
begin
    insert into dispute_change select id from changed;
    return null;
end $$;
create trigger defectors_insert after insert on defector
    referencing new table as changed for each statement execute function change_defectors();
create trigger defectors_delete after delete on defector
    referencing old table as changed for each statement execute function change_defectors();

-- All of whom it may follow that they are in dispute, or no more.
create view touched_by_disputes as
    with named as (
        select entity from dispute_change
        union
        select p.agent from dispute_change c join participation p on p.event = c.entity)
    select entity from named
    union
    select f.id from named join defector f on f.agent = named.entity;

-- Tells anew what is in dispute of all that a change touched, at every revision, when all of it is there. Planned each time, as
-- little or much was touched. Between two bounds of revisions the days of all disagreements are one set of ranges; neighbours
-- with the same set are one box. Disagreements are found by what they are about before their clocks are looked at ("offset 0").
create function settle_disputes() returns void language plpgsql as $$
begin
    if not exists (select from dispute_change) then
        return;
    end if;
    analyze dispute_change;
    execute $settle$
        delete from disputed where subject in (select entity from touched_by_disputes)
    $settle$;
    execute $settle$
        insert into disputed
        with asked as materialized (
            select e.id, e.kind from touched_by_disputes t join entity e on e.id = t.entity),
        told as (
            select a.id, d.since, d.until, d.reported_from, d.reported_until
            from asked a join disagreement d on d.about @> array[a.id]
            union all
            select a.id, d.since, d.until, d.reported_from, d.reported_until
            from asked a join defector f on f.id = a.id join disagreement d on d.about @> array[f.agent]
            union all
            select w.id, greatest(w.since, d.since), least(w.until, d.until),
                   greatest(w.reported_from, d.reported_from), least(w.reported_until, d.reported_until)
            from (
                select a.id, p.event, true as takes_part, z.since, z.until, z.reported_from, z.reported_until
                from asked a join participation p on p.agent = a.id join summary z on z.subject = p.id
                union all
                select a.id, z.event, false, z.since, z.until, z.reported_from, z.reported_until
                from asked a join summary z on z.subject = a.id where a.kind = 13) w
            cross join lateral (select * from disagreement d where d.about @> array[w.event] offset 0) d
            where d.since < w.until and d.until > w.since
              and d.reported_from < w.reported_until and d.reported_until > w.reported_from
              and not (w.takes_part and exists (select from participation own where own.id = d.subject))),
        bounds as (
            select id, since, lead(since) over (partition by id order by since) as until
            from (select id, since from told union select id, until from told) bound),
        slices as (
            select b.id, b.since, b.until, range_agg(daterange(t.reported_from, t.reported_until)) as days
            from bounds b join told t on t.id = b.id and t.since <= b.since and t.until >= b.until
            group by b.id, b.since, b.until),
        begun as (
            select *, days is distinct from lag(days) over earlier or since <> lag(until) over earlier as begins
            from slices window earlier as (partition by id order by since)),
        islands as (
            select *, count(*) filter (where begins) over (partition by id order by since) as island from begun)
        select i.id, a.kind, i.since, i.until, lower(days.range), upper(days.range)
        from (select id, days, min(since) as since, max(until) as until from islands group by id, island, days) i
        join asked a on a.id = i.id
        cross join lateral unnest(i.days) as days (range)
    $settle$;
    delete from dispute_change;
end $$;

insert into dispute_change select distinct unnest(about) from disagreement;
select settle_disputes();
analyze disputed;
