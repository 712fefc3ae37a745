-- What the writes keep is kept by the database as well: of each thing at most one row is open, and a claim has one wording.
create unique index statement_wording on statement (written) where property = 32 and until = 2147483647;
create unique index claim_link_open on claim_link (id) where until = 2147483647;
create unique index ranking_open on ranking (id) where until = 2147483647;
create unique index rival_open on rival (id) where until = 2147483647;
create unique index derivation_open on derivation (id) where until = 2147483647;
create unique index comparable_open on comparable (id) where until = 2147483647;
create unique index merge_open on merge (id) where until = 2147483647;
create unique index distinction_open on distinction (id) where until = 2147483647;
create unique index hop_open on hop (citation, ordinal) where until = 2147483647;
create unique index wording_about_open on wording_about (statement, ordinal) where until = 2147483647;
create unique index credit_open on credit (source, described, ordinal) where until = 2147483647;
