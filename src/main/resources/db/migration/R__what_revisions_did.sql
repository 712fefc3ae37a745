-- What each revision did to the record: a row that appears adds, one that goes removes, one that is replaced changes.
-- A row that was expunged is in no revision. The subject is the one as written; that a statement stands elsewhere since
-- a merge is told by the merge.
create or replace view recorded_change as
select s.since as revision, s.first_reported, s.written as subject, s.id as statement, null::uuid as citation,
       null::bigint as source, null::bigint as retired,
       case when exists (select from statement p where p.id = s.id and p.until = s.since) then 'CHANGED' else 'ADDED' end as kind
from statement s
where not exists (
    select from statement p where p.id = s.id and p.until = s.since and p.first_reported = s.first_reported)
union all
select s.until, s.first_reported, s.written, s.id, null, null, null, 'REMOVED'
from statement s
where s.until < 2147483647 and not exists (select from statement n where n.id = s.id and n.since = s.until)
union all
select c.since, c.first_reported, s.written, c.statement, c.id, c.source, null,
       case when exists (select from citation p where p.id = c.id and p.until = c.since) then 'CHANGED' else 'ADDED' end
from citation c
cross join lateral (select written from statement s where s.id = c.statement limit 1) s
union all
select c.until, c.first_reported, s.written, c.statement, c.id, c.source, null, 'REMOVED'
from citation c
cross join lateral (select written from statement s where s.id = c.statement limit 1) s
where c.until < 2147483647 and not exists (select from citation n where n.id = c.id and n.since = c.until)
union all
select t.since, t.first_reported, t.id, null, null, t.id, null,
       case when exists (select from source p where p.id = t.id and p.until = t.since) then 'CHANGED' else 'ADDED' end
from source t
union all
select t.until, t.first_reported, t.id, null, null, t.id, null, 'REMOVED'
from source t
where t.until < 2147483647 and not exists (select from source n where n.id = t.id and n.since = t.until)
union all
select m.since, '0001-01-01', m.survivor, null, null, null, m.retired, 'MERGED'
from merge m
union all
select m.until, '0001-01-01', m.survivor, null, null, null, m.retired, 'PARTED'
from merge m
where m.until < 2147483647;

create or replace function recorded_change_at(revision int, reported_by date) returns setof recorded_change
language sql stable as $$
    select * from recorded_change c where c.revision <= $1 and c.first_reported <= $2
$$;

-- Statements and citations as they last stood, in sight or not: what a history shows.
create or replace function statement_ever_at(revision int, reported_by date) returns setof statement_value
language sql stable as $$
    select v.* from statement_value v
    where v.since <= $1 and v.first_reported <= $2
      and not exists (select from statement later where later.id = v.id and later.since > v.since and later.since <= $1)
$$;

create or replace function citation_ever_at(revision int, reported_by date) returns setof citation
language sql stable as $$
    select c.* from citation c
    where c.since <= $1 and c.first_reported <= $2
      and not exists (select from citation later where later.id = c.id and later.since > c.since and later.since <= $1)
$$;
