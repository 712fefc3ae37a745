-- Counting entities reads what is shown of one kind from the table. Kinds are written together: this tells where they lie, in
-- a few hundred kilobytes, so that the pages of others are not read.
create index summary_of_kind on summary using brin (kind) with (pages_per_range = 32, autosummarize = on);
