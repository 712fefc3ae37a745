-- What a misprint or a misreading stands for, what else is to be known of how a source puts something, and of which
-- series a cumulative one is the running total.
alter table figure_value add column meant text check (meant <> '');
alter table citation add column note text check (note <> '');
alter table series add column flow bigint references entity;
create index series_flow on series (flow) where flow is not null;
