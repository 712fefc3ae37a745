-- What is shown at other points of the clocks lies between what is shown now, and much of it under one key: whatever nobody
-- had named or dated yet. As keys of the index the clocks pass over it without reading the table.

drop index summary_by_label;
create index summary_by_label on summary (kind, label_key, slug, since, until, reported_from, reported_until);

drop index summary_by_day;
create index summary_by_day on summary (kind, day, slug, since, until, reported_from, reported_until);

drop index summary_by_last_day;
create index summary_by_last_day on summary
    (kind, (coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date)), slug, since, until, reported_from, reported_until);

drop index disagreement_by_day;
create index disagreement_by_day on disagreement (day, id, since, until, reported_from, reported_until);

drop index disagreement_by_weight;
create index disagreement_by_weight on disagreement (weight, id, since, until, reported_from, reported_until);

-- How far ahead of its report a day lies: what is shown by a day of reporting lies no further ahead of that.
create index summary_ahead on summary (kind, (day - reported_from)) where day > reported_from and day < '9999-12-31';
