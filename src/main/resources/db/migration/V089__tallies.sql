-- How many things there are alike, at the newest revision and on the last days of reporting: what whole lists are counted from
-- without reading each. Things are alike that are of one kind and have the same set of words. Term 0 stands for each of them,
-- with the years that its day may lie in, as their first days; any other is an entity that they have as a term, or the number
-- before all entities of that sort, for those that have none.
create table tally (
    kind smallint not null,
    term bigint not null,
    word_set bigint not null,
    day date not null,
    last_day date not null,
    things int not null check (things > 0),
    primary key (kind, term, word_set, day, last_day) include (things)
);

-- What a change added and took away so far, to be put to the tallies once, when it is all there.
create table tally_change (like tally);
-- Of which revision the tallies are true, and from which day of reporting on: nothing is shown otherwise on a later one.
create table tallied (revision int not null, latest date not null);
create unique index tallied_once on tallied ((true));

-- What a row of what is shown counts as: itself, with the years of its day; and each entity that it has as a term, or none of
-- that sort.
create function tally_of(kind smallint, terms bigint[], day date, last_day date)
returns table (term bigint, first_year date, last_year date) language sql immutable as $$
    select 0, make_date(date_part('year', $3)::int, 1, 1), make_date(date_part('year', $4)::int, 1, 1)
    union all
    select of, '0001-01-01', '0001-01-01' from unnest($2) of where of >> 44 & 63 in (2, 3, 4, 7, 8, 9, 10, 11, 12, 20)
    union all
    select ($1::bigint << 6 | sort) << 44, '0001-01-01', '0001-01-01'
    from unnest('{2, 3, 4, 7, 8, 9, 10, 11, 12, 20}'::bigint[]) sort
    where not exists (select from unnest($2) of where of >> 44 = ($1::bigint << 6 | sort))
$$;

create function change_tally() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into tally_change
        select s.kind, t.term, s.word_set, t.first_year, t.last_year, -count(*)
        from gone s cross join lateral tally_of(s.kind, s.terms, s.day, s.last_day) t
        where s.kind in (1, 3, 6, 7, 8, 9, 13) and s.until = 2147483647
          and s.reported_from <= '9999-01-01' and s.reported_until > '9999-01-01' and s.terms is not null
        group by 1, 2, 3, 4, 5;
    end if;
    if tg_op <> 'DELETE' then
        insert into tally_change
        select s.kind, t.term, s.word_set, t.first_year, t.last_year, count(*)
        from come s cross join lateral tally_of(s.kind, s.terms, s.day, s.last_day) t
        where s.kind in (1, 3, 6, 7, 8, 9, 13) and s.until = 2147483647
          and s.reported_from <= '9999-01-01' and s.reported_until > '9999-01-01' and s.terms is not null
        group by 1, 2, 3, 4, 5;
        update tallied set latest = shown.latest
        from (
            select max(case when reported_until <= '9999-01-01' then reported_until else reported_from end) as latest
            from come
            where until = 2147483647 and kind in (1, 3, 6, 7, 8, 9, 13) and reported_from <= '9999-01-01') shown
        where shown.latest > tallied.latest;
    end if;
    return null;
end $$;
create trigger tallied_insert after insert on summary
    referencing new table as come for each statement execute function change_tally();
create trigger tallied_update after update on summary
    referencing old table as gone new table as come for each statement execute function change_tally();
create trigger tallied_delete after delete on summary
    referencing old table as gone for each statement execute function change_tally();

-- Makes the tallies true of a revision, the last that a change does.
create function settle_tallies(revision int) returns void language plpgsql as $$
begin
    with changed as (delete from tally_change returning *),
    summed as (
        select kind, term, word_set, day, last_day, sum(things)::int as things from changed
        group by kind, term, word_set, day, last_day having sum(things) <> 0),
    gone as (
        delete from tally t using summed s
        where (t.kind, t.term, t.word_set, t.day, t.last_day) = (s.kind, s.term, s.word_set, s.day, s.last_day)
          and t.things + s.things = 0),
    standing as (
        update tally t set things = t.things + s.things from summed s
        where (t.kind, t.term, t.word_set, t.day, t.last_day) = (s.kind, s.term, s.word_set, s.day, s.last_day)
          and t.things + s.things <> 0)
    insert into tally
    select s.* from summed s
    where not exists (
        select from tally t
        where (t.kind, t.term, t.word_set, t.day, t.last_day) = (s.kind, s.term, s.word_set, s.day, s.last_day));
    update tallied set revision = $1;
end $$;

insert into tallied
select (select coalesce(max(number), 0) from revision),
       coalesce(max(case when reported_until <= '9999-01-01' then reported_until else reported_from end), '0001-01-01')
from summary
where until = 2147483647 and kind in (1, 3, 6, 7, 8, 9, 13) and reported_from <= '9999-01-01';
insert into tally_change
select s.kind, t.term, s.word_set, t.first_year, t.last_year, count(*)
from summary s cross join lateral tally_of(s.kind, s.terms, s.day, s.last_day) t
where s.kind in (1, 3, 6, 7, 8, 9, 13) and s.until = 2147483647
  and s.reported_from <= '9999-01-01' and s.reported_until > '9999-01-01' and s.terms is not null
group by 1, 2, 3, 4, 5;
select settle_tallies(revision) from tallied;
analyze tally;
