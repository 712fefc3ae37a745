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

-- Parallel safe, since whole lists are counted of it.
create or replace function summary_at(revision int, reported_by date) returns setof summary language sql stable parallel safe as $$
    select * from summary
    where since <= $1 and until > $1 and reported_from <= $2 and reported_until > $2
$$;

-- Whether tallies are true of these clocks, and the tallies where they are.
create or replace function is_tallied(revision int, reported_by date) returns boolean language sql stable as $$
    select exists (select from tallied t where t.revision = $1 and t.latest <= $2)
$$;

create or replace function tally_at(revision int, reported_by date) returns setof tally language sql stable as $$
    select * from tally where (select count(*) from tallied t where t.revision = $1 and t.latest <= $2) = 1
$$;

-- How many days anything of a kind that was ever shown lay ahead of its reports, at most: an index answers.
create or replace function furthest_ahead(of smallint) returns int language sql stable as $$
    select coalesce(max(day - reported_from), 0) from summary where kind = $1 and day > reported_from and day < '9999-12-31'
$$;

-- Before which day nothing of a kind begins that reaches a day: by the widest span that was ever shown, and the first that has
-- no end. Indexes answer.
create or replace function earliest_reaching(of smallint, reached date) returns date language sql stable as $$
    select least(
        $2 - coalesce((select max(last_day - day) from summary where kind = $1 and last_day > day and last_day < '9999-12-31'), 0),
        (select min(day) from summary where kind = $1 and last_day = '9999-12-31' and day < '9999-12-31'))
$$;

create or replace function disagreement_at(revision int, reported_by date) returns setof disagreement language sql stable parallel safe as $$
    select * from disagreement
    where since <= $1 and until > $1 and reported_from <= $2 and reported_until > $2
$$;

create or replace function disputed_at(revision int, reported_by date) returns setof disputed language sql stable parallel safe as $$
    select * from disputed
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

create or replace function merge_at(revision int) returns setof merge language sql stable as $$
    select * from merge where since <= $1 and until > $1
$$;

create or replace function distinction_at(revision int) returns setof distinction language sql stable as $$
    select * from distinction where since <= $1 and until > $1
$$;

-- Where what was written stands, by the merges.
create or replace function redirect_at(revision int) returns setof redirect language sql stable as $$
    select * from redirect where since <= $1 and until > $1
$$;

create or replace function hop_at(revision int) returns setof hop language sql stable as $$
    select * from hop where since <= $1 and until > $1
$$;

create or replace function wording_about_at(revision int) returns setof wording_about language sql stable as $$
    select * from wording_about where since <= $1 and until > $1
$$;

create or replace function credit_at(revision int) returns setof credit language sql stable as $$
    select * from credit where since <= $1 and until > $1
$$;

create or replace function held_position_at(revision int) returns setof held_position language sql stable as $$
    select * from held_position where since <= $1 and until > $1
$$;

-- Where what was written of an entity stands at a revision.
create or replace function standing(entity bigint, revision int) returns bigint language sql stable as $$
    select coalesce((select r.survivor from redirect r where r.entity = $1 and r.since <= $2 and r.until > $2), $1)
$$;

-- The end of the chain of merges that begins with an entity.
create or replace function merged_into(entity bigint, revision int) returns bigint language sql stable as $$
    with recursive step (entity, depth) as (
        select $1, 0
        union all
        select m.survivor, step.depth + 1
        from step join merge m on m.retired = step.entity and m.since <= $2 and m.until > $2
        where step.depth < 100)
    select entity from step order by depth desc limit 1
$$;

-- The same for what is made of others: what is made of those that they were merged into.
create or replace function survivor_of(entity bigint, revision int) returns bigint language sql stable as $$
    select coalesce(
        (select n.id from participation p join participation n
            on n.event = merged_into(p.event, $2) and n.agent = merged_into(p.agent, $2) where p.id = $1),
        (select n.id from kinship k join kinship n
            on n.agent = merged_into(k.agent, $2) and n.relative = merged_into(k.relative, $2) where k.id = $1),
        merged_into($1, $2))
$$;

-- The entities that some slugs name; the slug of a retired one names its survivor.
create or replace function named_at(revision int, slugs text[]) returns setof bigint language sql stable as $$
    select coalesce(r.survivor, e.id)
    from entity e left join redirect r on r.entity = e.id and r.since <= $1 and r.until > $1
    where e.slug = any($2)
$$;

-- The sources that a source goes back to, through all its derivations: those of them that derive from none; itself when it does
-- not either. Derivations are looked up source by source ("offset 0"), however many the planner expects: it is asked of one
-- source after another, and would read all derivations for each.
drop function if exists root_of(bigint, int);
create or replace function roots_of(source bigint, revision int) returns setof bigint language sql stable as $$
    with recursive step (source) as (
        select $1
        union
        select d.origin
        from step cross join lateral (select o.origin from derivation_at($2) o where o.source = step.source offset 0) d)
    select source from step
    where not exists (select from derivation_at($2) d where d.source = step.source offset 0)
$$;
