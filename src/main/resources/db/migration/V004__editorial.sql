-- What no report says and an editor decided, each with a public reason. Revision clock; a row's id is the hash of
-- what it says, its editor the slug of the editorial file that holds it.

create table ranking (
    id uuid not null,
    editor text not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    statement uuid not null,
    rank text not null check (rank in ('PREFERRED', 'DEPRECATED')),
    reason text not null check (reason <> ''),
    source bigint references entity,
    primary key (id, since)
);
create index ranking_statement on ranking (statement);

create table rival (
    id uuid not null,
    editor text not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    statement uuid not null,
    other uuid not null,
    reason text not null check (reason <> ''),
    primary key (id, since)
);
create index rival_statement on rival (statement);

create table derivation (
    id uuid not null,
    editor text not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    source bigint not null references entity,
    origin bigint not null references entity,
    reason text not null check (reason <> ''),
    primary key (id, since),
    check (source <> origin)
);
create index derivation_source on derivation (source);

create table comparable (
    id uuid not null,
    editor text not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    series bigint not null references entity,
    other bigint not null references entity,
    reason text not null check (reason <> ''),
    primary key (id, since),
    check (series <> other)
);
create index comparable_series on comparable (series);
create index comparable_other on comparable (other);

-- How a claim stands to another: made by a source (then it counts with that source) or by an editor.
create table claim_link (
    id uuid not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    first_reported date not null,
    claim bigint not null references entity,
    other bigint not null references entity,
    relation text not null check (relation in ('CONTRADICTS', 'SUPPORTS', 'REPEATS', 'CORRECTS', 'RETRACTS')),
    source bigint references entity,
    editor text check ((editor is null) = (source is not null)),
    reason text check (reason is not null or source is not null),
    primary key (id, since),
    check (claim <> other)
);
create index claim_link_claim on claim_link (claim);
create index claim_link_other on claim_link (other);
