-- How wide a span of days is at most, and where those begin that have no end: what reaches into a year begins no earlier. Counts
-- of a year begin reading there, and not at the first day of all.
create index if not exists summary_spans on summary (kind, (last_day - day)) where last_day > day and last_day < '9999-12-31';
create index if not exists summary_open_spans on summary (kind, day) where last_day = '9999-12-31' and day < '9999-12-31';
