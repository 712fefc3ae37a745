-- What lists are filtered, ordered and counted by: the last day that something may have had, how many people, how many
-- origins, and terms: numbers that say of which kind the subject is, what the term is, and its entity or word. Null until
-- they are computed.
alter table summary
    add last_day date not null default '9999-12-31',
    add headcount_low int not null default 2147483647,
    add headcount_high int not null default -1,
    add origins smallint not null default 0,
    add terms bigint[];
create index summary_terms on summary using gin (terms);
create index summary_uncounted on summary (subject) where terms is null;
alter table summary alter terms set statistics 1000;
