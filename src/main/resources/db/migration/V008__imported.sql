-- What a start of the program imported last, so that the next start does not say again what an editor has undone since.
create table imported (
    digest text not null,
    single boolean not null default true unique check (single)
);
