-- What each revision did to the record: a row that appears adds, one that goes removes, one that is replaced changes.
-- A row that was expunged is in no revision. The subject is the one as written; that a statement stands elsewhere since
-- a merge is told by the merge.
-- A row that took the place of another, or made way for one, tells the day of that one: by a day of reporting on which the other is
-- not in sight, it adds or removes.
-- The parts are numbered; a subject holds statements, a source citations.
create or replace view recorded_change as
select s.since as revision, s.first_reported, s.written as subject, s.id as statement, null::uuid as citation,
       null::bigint as source, null::bigint as retired, 'ADDED' as kind, 5 as part, s.subject as holder,
       (select p.first_reported from statement p where p.id = s.id and p.until = s.since) as beside
from statement s
where exists (
    select from statement p where p.id = s.id and p.until = s.since and p.first_reported = s.first_reported) is not true
union all
select s.until, s.first_reported, s.written, s.id, null, null, null, 'REMOVED', 6, s.subject,
       (select n.first_reported from statement n where n.id = s.id and n.since = s.until)
from statement s
where s.until < 2147483647
union all
select c.since, c.first_reported, s.written, c.statement, c.id, c.source, null, 'ADDED', 7, c.source,
       (select p.first_reported from citation p where p.id = c.id and p.until = c.since)
from citation c
cross join lateral (select written from statement s where s.id = c.statement limit 1) s
union all
select c.until, c.first_reported, s.written, c.statement, c.id, c.source, null, 'REMOVED', 8, c.source,
       (select n.first_reported from citation n where n.id = c.id and n.since = c.until)
from citation c
cross join lateral (select written from statement s where s.id = c.statement limit 1) s
where c.until < 2147483647
union all
select t.since, t.first_reported, t.id, null, null, t.id, null, 'ADDED', 3, t.id,
       (select p.first_reported from source p where p.id = t.id and p.until = t.since)
from source t
union all
select t.until, t.first_reported, t.id, null, null, t.id, null, 'REMOVED', 4, t.id,
       (select n.first_reported from source n where n.id = t.id and n.since = t.until)
from source t
where t.until < 2147483647
union all
select m.since, '0001-01-01', m.survivor, null, null, null, m.retired, 'MERGED', 1, m.survivor, null
from merge m
union all
select m.until, '0001-01-01', m.survivor, null, null, null, m.retired, 'PARTED', 2, m.survivor, null
from merge m
where m.until < 2147483647;

create or replace function recorded_change_at(revision int, reported_by date) returns setof recorded_change
language sql stable as $$
    select c.revision, c.first_reported, c.subject, c.statement, c.citation, c.source, c.retired,
           case when c.kind = 'ADDED' and c.beside <= $2 then 'CHANGED' else c.kind end, c.part, c.holder, c.beside
    from recorded_change c
    where c.revision <= $1 and c.first_reported <= $2 and (c.kind = 'REMOVED' and c.beside <= $2) is not true
$$;

-- The first things of each part that a revision ($3) did, at most $4 each. Each part is read by its index, in its order, and
-- no further: what a page of a huge revision costs does not grow with the revision. (offset 0: row by row.)
create or replace function first_changes_at(revision int, reported_by date, of int, most int) returns setof recorded_change
language sql stable as $$
    (select c.* from merge t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 1 and c.retired = t.retired offset 0) c
     where t.since = $3 order by t.retired limit $4)
    union all
    (select c.* from merge t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 2 and c.retired = t.retired offset 0) c
     where t.until = $3 and t.until < 2147483647 order by t.retired limit $4)
    union all
    (select c.* from source t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 3 and c.source = t.id offset 0) c
     where t.since = $3 order by t.id limit $4)
    union all
    (select c.* from source t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 4 and c.source = t.id offset 0) c
     where t.until = $3 and t.until < 2147483647 order by t.id limit $4)
    union all
    (select c.* from statement t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 5 and c.statement = t.id offset 0) c
     where t.since = $3 order by t.subject, t.id limit $4)
    union all
    (select c.* from statement t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 6 and c.statement = t.id offset 0) c
     where t.until = $3 and t.until < 2147483647 order by t.subject, t.id limit $4)
    union all
    (select c.* from citation t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 7 and c.citation = t.id offset 0) c
     where t.since = $3 order by t.source, t.statement, t.id limit $4)
    union all
    (select c.* from citation t
     cross join lateral (select * from recorded_change_at($1, $2) c where c.revision = $3 and c.part = 8 and c.citation = t.id offset 0) c
     where t.until = $3 and t.until < 2147483647 order by t.source, t.statement, t.id limit $4)
$$;

-- Statements, citations and what subjects were shown as, as they last stood by a day, in sight or not: what a history shows.
create or replace function statement_ever_at(revision int, reported_by date) returns setof statement_value
language sql stable as $$
    select v.* from statement_value v
    where v.since <= $1 and v.first_reported <= $2
      and not exists (
          select from statement later
          where later.id = v.id and later.since > v.since and later.since <= $1 and later.first_reported <= $2)
$$;

create or replace function citation_ever_at(revision int, reported_by date) returns setof citation
language sql stable as $$
    select c.* from citation c
    where c.since <= $1 and c.first_reported <= $2
      and not exists (
          select from citation later
          where later.id = c.id and later.since > c.since and later.since <= $1 and later.first_reported <= $2)
$$;

create or replace function summary_ever_at(revision int, reported_by date) returns setof summary
language sql stable as $$
    select * from summary where since <= $1 and reported_from <= $2
$$;
