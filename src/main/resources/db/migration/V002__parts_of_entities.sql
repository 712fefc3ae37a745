-- What an entity is made of: written once where it is declared, not told in two ways, so without clocks.

create table person (
    id bigint primary key references entity,
    basis text not null check (basis in ('SELF_PUBLISHED', 'OFFICIALLY_CONFIRMED', 'OFFICE_HOLDER', 'PRESS_NAMED_OFFICIAL'))
);

create table held_position (
    id bigint primary key references entity,
    holder bigint not null references entity,
    organization bigint references entity
);
create index held_position_holder on held_position (holder);
create index held_position_organization on held_position (organization);

create table kinship (
    id bigint primary key references entity,
    agent bigint not null references entity,
    relative bigint not null references entity,
    unique (agent, relative),
    check (agent <> relative)
);
create index kinship_relative on kinship (relative);

create table participation (
    id bigint primary key references entity,
    event bigint not null references entity,
    agent bigint not null references entity,
    unique (event, agent)
);
create index participation_agent on participation (agent);

create table series (
    id bigint primary key references entity,
    unit text not null,
    measure text not null
);

create table observation (
    id bigint primary key references entity,
    series bigint not null references entity,
    period text not null,
    earliest date not null,
    latest date not null check (latest >= earliest),
    dimensions jsonb not null default '{}' check (jsonb_typeof(dimensions) = 'object'),
    unique (series, period, dimensions)
);
create index observation_order on observation (series, earliest, latest, id);

-- A defector is an agent in the role; it has an identity of its own and no statements.
create table defector (
    id bigint primary key references entity,
    agent bigint not null unique references entity
);
