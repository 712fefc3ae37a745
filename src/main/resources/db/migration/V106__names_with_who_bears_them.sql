-- Which printed name a statement gives, beside the statement: who bears a name is told by one look at an index, however many
-- they are. A text that is too long for a printed name has none.
create function name_id(text text) returns bigint language sql immutable parallel safe
    return ('x' || left(md5(text), 16))::bit(64)::bigint;

alter table printed_name add column id bigint not null generated always as (name_id(text)) stored;
create unique index printed_name_id on printed_name (id);

alter table statement add column name bigint;
update statement s set name = name_id(n.text)
from name_value n
where n.statement = s.id and s.property = 1 and octet_length(n.text) <= 500;

create function name_statement() returns trigger language plpgsql as $$
begin
    select name_id(n.text) into new.name from name_value n where n.statement = new.id and octet_length(n.text) <= 500;
    return new;
end $$;
create trigger named before insert on statement
    for each row when (new.property = 1 and new.name is null) execute function name_statement();

create index statement_bearers on statement (name, subject) include (since, until, first_reported) where name is not null;
drop index statement_names;
create index statement_names on statement (subject, id) include (since, until, first_reported, name) where property = 1;
