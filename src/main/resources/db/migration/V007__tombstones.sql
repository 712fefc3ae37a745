-- What was expunged and must stay out: hashes keyed by a secret of this database, without subject or slug. Readers see
-- neither.
create table secret (
    value bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
    single boolean not null default true unique check (single)
);
insert into secret default values;

create table tombstone (
    hash bytea primary key
);

do $$
begin
    if exists (select from pg_roles where rolname = 'tumen_reader') then
        revoke all on secret, tombstone from tumen_reader;
    end if;
end
$$;
