-- Who bears a printed name is told by indexes alone: at a million people each name stands on a page of its own. What is
-- longer than any name would be too long for an index.
create index if not exists name_value_printed on name_value (folded text_pattern_ops) include (text, statement)
    where octet_length(text) <= 500;
create index if not exists statement_named on statement (id, since) include (until, first_reported, subject)
    where property = 1;
