-- Two entities that turn out to be one. What reports wrote never changes; where it stands follows the merges: each row
-- that points to an entity keeps the one that was written beside the one that it stands for, from one revision to the
-- next, so that reading needs no detour.

create table merge (
    id uuid not null,
    editor text not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    retired bigint not null references entity,
    survivor bigint not null references entity,
    reason text not null check (reason <> ''),
    primary key (id, since),
    check (retired <> survivor)
);
create index merge_retired on merge (retired);
create index merge_survivor on merge (survivor);
create index merge_since on merge (since);

-- Two entities that look alike and are not the same: never to be merged.
create table distinction (
    id uuid not null,
    editor text not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    one bigint not null references entity,
    other bigint not null references entity,
    reason text not null check (reason <> ''),
    primary key (id, since),
    check (one <> other)
);
create index distinction_one on distinction (one);
create index distinction_other on distinction (other);

-- Where a retired entity stands by all merges together, to the end of their chain; so does what is made of it.
create table redirect (
    entity bigint not null references entity,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    survivor bigint not null references entity,
    primary key (entity, since),
    check (entity <> survivor)
);
create unique index redirect_open on redirect (entity) where until = 2147483647;
create index redirect_survivor on redirect (survivor);

drop view if exists statement_value cascade;
drop view if exists recorded_change cascade;

-- The subject as written, the entity that the value points to, and the id that the statement would have if it had been
-- written of what it now stands for: statements that share it are one candidate.
alter table statement add written bigint, add target bigint references entity, add joins uuid;
update statement s set written = s.subject, target = coalesce(
    (select r.target from reference_value r where r.statement = s.id),
    (select f.producer from figure_value f where f.statement = s.id));
alter table statement alter written set not null;
create index statement_written on statement (written) where written <> subject;
create index statement_target on statement (target) where target is not null;
create index statement_joins on statement (joins) where joins is not null;

alter table hop add since int not null default 1, add until int not null default 2147483647, add written bigint;
update hop set written = agent;
alter table hop
    alter since drop default, alter written set not null, drop constraint hop_pkey,
    add primary key (citation, ordinal, since), add check (until > since);
create index hop_written on hop (written) where written <> agent;

alter table wording_about add since int not null default 1, add until int not null default 2147483647, add written bigint;
update wording_about set written = entity;
alter table wording_about
    alter since drop default, alter written set not null, drop constraint wording_about_pkey,
    add primary key (statement, ordinal, since), add check (until > since);
create index wording_about_written on wording_about (written) where written <> entity;

-- Who published (0) and wrote (from 1 on) a source as it was described from a revision on; the source holds the slugs
-- as written.
create table credit (
    source bigint not null references entity,
    described int not null,
    ordinal smallint not null,
    since int not null,
    until int not null default 2147483647 check (until > since),
    written bigint not null,
    agent bigint not null references entity,
    primary key (source, described, ordinal, since)
);
create index credit_agent on credit (agent, ordinal);
create index credit_written on credit (written) where written <> agent;
insert into credit (source, described, ordinal, since, written, agent)
select s.id, s.since, named.ordinal, s.since, named.id, named.id
from source s
cross join lateral (
    select s.publisher as id, 0 as ordinal where s.publisher is not null
    union all
    select a.id, a.ordinal from unnest(s.authors) with ordinality a (id, ordinal)) named;

alter table held_position
    add since int not null default 1, add until int not null default 2147483647,
    add written_holder bigint, add written_organization bigint;
update held_position set written_holder = holder, written_organization = organization;
alter table held_position
    alter since drop default, alter written_holder set not null, drop constraint held_position_pkey,
    add primary key (id, since), add check (until > since);
create unique index held_position_open on held_position (id) where until = 2147483647;
