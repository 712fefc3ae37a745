-- A source as it was described from one revision to the next; it counts from first_reported, the last day on which
-- it can have been published.
create table source (
    id bigint not null references entity,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    first_reported date not null,
    title text not null,
    publisher bigint references entity,
    authors bigint[] not null,
    published text,
    earliest date,
    latest date,
    published_basis text check (published_basis in ('STATED', 'INFERRED')),
    accessed date,
    language text not null,
    url text,
    seen boolean not null,
    primary key (id, since)
);
create unique index source_open on source (id) where until = 2147483647;
create index source_publisher on source (publisher);
create index source_authors on source using gin (authors);

-- One thing said of one subject; in sight while one of its citations is.
create table statement (
    id uuid not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    first_reported date not null,
    subject bigint not null references entity,
    property smallint not null check (property between 1 and 32),
    primary key (id, since)
);
create unique index statement_open on statement (id) where until = 2147483647;
create index statement_slot on statement (subject, property, id);

-- How one source puts a statement.
create table citation (
    id uuid not null,
    since int not null references revision,
    until int not null default 2147483647 check (until > since),
    first_reported date not null,
    statement uuid not null,
    source bigint not null references entity,
    part text check (part in ('HEADLINE', 'BYLINE', 'LEAD', 'BODY', 'CAPTION', 'BIO')),
    paragraph smallint check (paragraph > 0),
    sentence smallint check (sentence > 0),
    printed text,
    hedge text not null check (hedge in ('NONE', 'REPORTED', 'BELIEVED', 'PRESUMED', 'ALLEGED')),
    stance text not null check (stance in ('ASSERTS', 'CONFIRMS', 'DENIES', 'DOUBTS', 'DECLINES')),
    basis text not null check (basis in ('STATED', 'INFERRED')),
    primary key (id, since)
);
create unique index citation_open on citation (id) where until = 2147483647;
create index citation_statement on citation (statement, first_reported, id);
create index citation_source on citation (source, statement);

-- The chain of attribution of a citation, origin first. Hangs on the citation's id and never changes.
create table hop (
    citation uuid not null,
    ordinal smallint not null,
    agent bigint not null references entity,
    act text not null check (act in ('SAID', 'WROTE', 'QUOTED', 'TRANSLATED', 'CONFIRMED')),
    primary key (citation, ordinal)
);
create index hop_agent on hop (agent, ordinal);

-- The payload of statements: one table per type of value, hung on the statement's id, never changed.
create table name_value (
    statement uuid primary key,
    text text not null check (text <> ''),
    folded text not null,
    script text not null,
    language text not null,
    system text not null,
    kind text not null
);
create index name_value_folded on name_value (folded text_pattern_ops);
create index name_value_parts on name_value using gin (folded gin_trgm_ops);

create table date_value (
    statement uuid primary key,
    edtf text not null,
    earliest date not null,
    latest date not null check (latest >= earliest)
);

create table text_value (
    statement uuid primary key,
    text text not null check (text <> '')
);

create table code_value (
    statement uuid primary key,
    code text not null,
    label text check (label is not null or code <> 'OTHER')
);
create index code_value_code on code_value (code);

create table reference_value (
    statement uuid primary key,
    target bigint not null references entity,
    role text
);
create index reference_value_target on reference_value (target);

create table figure_value (
    statement uuid primary key,
    number numeric not null,
    low numeric check (low <= number),
    high numeric check (high >= number),
    qualifier text not null,
    status text,
    producer bigint references entity,
    vintage text,
    base text
);
create index figure_value_producer on figure_value (producer) where producer is not null;

create table wording_value (
    statement uuid primary key,
    text text not null check (text <> ''),
    topic text not null,
    day text,
    earliest date,
    latest date,
    modality text not null,
    scope text,
    ranked_by text,
    ranked_among text,
    ranked_to text,
    ranked_since text,
    refusal text check (refusal is not null or topic <> 'REFUSAL'),
    offence text check (offence is not null or topic <> 'ACCUSATION')
);

create table wording_about (
    statement uuid not null references wording_value,
    ordinal smallint not null,
    entity bigint not null references entity,
    property smallint,
    value uuid,
    primary key (statement, ordinal)
);
create index wording_about_entity on wording_about (entity);
