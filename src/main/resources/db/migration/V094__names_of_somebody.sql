-- Which names somebody bears, and at which revisions and days, is told by an index alone.
create index statement_names on statement (subject, id) include (since, until, first_reported) where property = 1;
