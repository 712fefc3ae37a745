-- The record changes by revisions only. A clocked row is in sight at revision r when since <= r < until;
-- an open row ends at 2147483647. A day is in sight when the row was first reported by then; 9999-01-01 is "unpinned".

-- Spellings that are near one another: the search.
create extension if not exists fuzzystrmatch;
create extension if not exists pg_trgm;

create table epoch (
    value uuid primary key default gen_random_uuid(),
    single boolean not null default true unique check (single)
);
insert into epoch default values;

create table revision (
    number int primary key check (number > 0),
    at timestamptz not null default now(),
    author text not null check (author <> ''),
    message text not null check (message <> '')
);

-- What every foreign key across features points to. The slug is the identity that people write; composites
-- (kinship, participation, observation) have the hash of their parts instead.
create table entity (
    id bigint generated always as identity primary key,
    kind smallint not null check (kind between 1 and 13),
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    unique (kind, slug),
    unique (id, kind)
);
create index entity_slug on entity (slug);
