-- The derived structure that lists, order, picks and labels read: for every subject a row for each box (revisions by
-- days of reporting) in which what is shown of it is constant.

create type pick as (property smallint, statement uuid, rule smallint, candidates int);

create table summary (
    subject bigint not null references entity,
    kind smallint not null,
    slug text collate "C" not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    reported_from date not null,
    reported_until date not null check (reported_until > reported_from),
    label text not null,
    label_key text collate "C" not null,
    day date not null,
    codes text[] not null,
    standing text,
    event bigint references entity,
    picks pick[] not null,
    primary key (subject, since, reported_from)
);
create index summary_by_label on summary (kind, label_key, slug) include (since, until, reported_from, reported_until);
create index summary_by_day on summary (kind, day, slug) include (since, until, reported_from, reported_until);
-- The latest first, and what has no day last all the same.
create index summary_by_last_day on summary
    (kind, (coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date)), slug)
    include (since, until, reported_from, reported_until);

-- What the search looks through.
create index summary_words on summary using gin (label_key gin_trgm_ops) where kind not in (10, 11, 12, 13);

create type side as (number smallint, statement uuid);

create table disagreement (
    id uuid not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    reported_from date not null,
    reported_until date not null check (reported_until > reported_from),
    subject bigint not null references entity,
    property smallint not null,
    kind text not null check (kind in ('REVISION', 'REPORTING', 'SOURCE', 'DEFINITION')),
    settled boolean not null,
    day date not null,
    about bigint[] not null,
    sides side[] not null,
    primary key (id, since, reported_from)
);
create index disagreement_subject on disagreement (subject, property);
create index disagreement_by_day on disagreement (day, id) include (since, until, reported_from, reported_until);
create index disagreement_about on disagreement using gin (about);
