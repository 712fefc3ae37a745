-- The first things that a revision did are read in order, by the subject or source that holds them, and no more of them.

drop index source_since;
create index source_since on source (since, id);
drop index source_until;
create index source_until on source (until, id) where until < 2147483647;

drop index statement_since;
create index statement_since on statement (since, subject, id);
drop index statement_until;
create index statement_until on statement (until, subject, id) where until < 2147483647;

drop index citation_since;
create index citation_since on citation (since, source, statement);
drop index citation_until;
create index citation_until on citation (until, source, statement) where until < 2147483647;
