-- Each printed name once, however many bear it: at a million people a search would read two thousand rows for fifteen names. Keys
-- are null until they are computed, empty for what is no Korean name. What is longer than any name is not looked for by keys.
create table printed_name (
    text text primary key check (octet_length(text) <= 500),
    folded text not null,
    sounds int[],
    near int[]
);
insert into printed_name (text, folded, sounds, near)
select text, min(folded), min(sounds), min(near) from name_value where octet_length(text) <= 500 group by text;

create index printed_name_folded on printed_name (folded text_pattern_ops);
create index printed_name_parts on printed_name using gin (folded gin_trgm_ops);
create index printed_name_sounds on printed_name using gin (sounds);
create index printed_name_near on printed_name using gin (near);
create index printed_name_unheard on printed_name (text) where sounds is null;
analyze printed_name;

create function print_names() returns trigger language plpgsql as $$
begin
    insert into printed_name (text, folded)
    select text, min(folded) from added where octet_length(text) <= 500 group by text
    on conflict do nothing;
    return null;
end $$;
create trigger printed after insert on name_value
    referencing new table as added for each statement execute function print_names();

-- A name that nobody bears any more is gone: nothing of what was expunged is left.
create function forget_names() returns trigger language plpgsql as $$
begin
    delete from printed_name p using removed r
    where p.text = r.text and not exists (select from name_value n where n.folded = r.folded and n.text = r.text);
    return null;
end $$;
create trigger forgotten after delete on name_value
    referencing old table as removed for each statement execute function forget_names();
