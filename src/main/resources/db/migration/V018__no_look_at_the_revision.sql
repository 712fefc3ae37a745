-- A row's revision is the number of the change that writes it, read under the lock in the same transaction. To look for
-- it again at each row took a tenth of a large import.
alter table statement drop constraint statement_since_fkey;
alter table citation drop constraint citation_since_fkey;
alter table summary drop constraint summary_since_fkey;
alter table disagreement drop constraint disagreement_since_fkey;
