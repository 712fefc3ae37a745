-- A page under a filter by words passes over what has other words within the index, and reads of the table what it shows.
drop index summary_by_label;
create index summary_by_label on summary
    (kind, label_key, slug, word_set, since, until, reported_from, reported_until);

drop index summary_by_day;
create index summary_by_day on summary (kind, day, slug, word_set, since, until, reported_from, reported_until);

drop index summary_by_last_day;
create index summary_by_last_day on summary
    (kind, (coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date)), slug, word_set,
     since, until, reported_from, reported_until);

drop index summary_by_headcount;
create index summary_by_headcount on summary
    (kind, headcount_low, slug, word_set, since, until, reported_from, reported_until) where kind in (6, 13);
drop index summary_by_most_headcount;
create index summary_by_most_headcount on summary
    (kind, (coalesce(nullif(headcount_low, 2147483647), -1)), slug, word_set,
     since, until, reported_from, reported_until) where kind in (6, 13);
