-- Things of one label or number stand as they were entered, as those of one day do. An entry of these indexes is shorter without
-- a slug, and whatever lies out of sight is passed over sooner.
drop index summary_by_label;
drop index summary_by_headcount;
drop index summary_by_most_headcount;
create index summary_by_label on summary
    (kind, label_key, subject, since, until, reported_from, reported_until, word_set);
create index summary_by_headcount on summary
    (kind, headcount_low, subject, since, until, reported_from, reported_until, word_set) where kind in (6, 13);
create index summary_by_most_headcount on summary
    (kind, (coalesce(nullif(headcount_low, 2147483647), -1)), subject,
     since, until, reported_from, reported_until, word_set) where kind in (6, 13);
