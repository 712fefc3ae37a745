-- What a revision opened and what it closed is found without reading all that it left alone.
create index source_since on source (since);
create index source_until on source (until) where until < 2147483647;
create index statement_since on statement (since, subject);
create index statement_until on statement (until, subject) where until < 2147483647;
create index citation_since on citation (since);
create index citation_until on citation (until) where until < 2147483647;
create index claim_link_since on claim_link (since);
create index claim_link_until on claim_link (until) where until < 2147483647;
