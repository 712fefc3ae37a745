-- The record at a revision and as reported by a day. Plain, so that PostgreSQL inlines each to the hand-written plan.

create or replace function source_at(revision int, reported_by date) returns setof source language sql stable as $$
    select * from source where since <= $1 and until > $1 and first_reported <= $2
$$;

create or replace function statement_at(revision int, reported_by date) returns setof statement language sql stable as $$
    select * from statement where since <= $1 and until > $1 and first_reported <= $2
$$;

create or replace function citation_at(revision int, reported_by date) returns setof citation language sql stable as $$
    select * from citation where since <= $1 and until > $1 and first_reported <= $2
$$;

create or replace function claim_link_at(revision int, reported_by date) returns setof claim_link language sql stable as $$
    select * from claim_link where since <= $1 and until > $1 and first_reported <= $2
$$;

create or replace function summary_at(revision int, reported_by date) returns setof summary language sql stable as $$
    select * from summary
    where since <= $1 and until > $1 and reported_from <= $2 and reported_until > $2
$$;

create or replace function disagreement_at(revision int, reported_by date) returns setof disagreement language sql stable as $$
    select * from disagreement
    where since <= $1 and until > $1 and reported_from <= $2 and reported_until > $2
$$;

-- Editorial rows have the revision clock only.
-- A rank counts under a day of reporting only if it names a source that counts by then.
create or replace function ranking_at(revision int, reported_by date) returns setof ranking language sql stable as $$
    select r.* from ranking r
    where r.since <= $1 and r.until > $1
      and ($2 = '9999-01-01' or exists (select from source_at($1, $2) named where named.id = r.source))
$$;

create or replace function rival_at(revision int) returns setof rival language sql stable as $$
    select * from rival where since <= $1 and until > $1
$$;

create or replace function derivation_at(revision int) returns setof derivation language sql stable as $$
    select * from derivation where since <= $1 and until > $1
$$;

create or replace function comparable_at(revision int) returns setof comparable language sql stable as $$
    select * from comparable where since <= $1 and until > $1
$$;

-- The source that a source goes back to, through all its derivations.
create or replace function root_of(source bigint, revision int) returns bigint language sql stable as $$
    with recursive step (source, depth) as (
        select $1, 0
        union all
        select d.origin, step.depth + 1
        from step, lateral (select origin from derivation_at($2) d where d.source = step.source order by origin limit 1) d
        where step.depth < 20
    )
    select source from step order by depth desc limit 1
$$;
