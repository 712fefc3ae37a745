-- Downwards, what has no day stood on the first day of all, among what began nobody knows when ("until 2013"). It stands on the
-- day before that now, after all that has a day.
drop index summary_by_last_day;
drop index summary_last_places;
create index summary_by_last_day on summary
    (kind, (coalesce(nullif(day, '9999-12-31'::date), '0001-12-31 BC'::date)), subject, word_set,
     since, until, reported_from, reported_until);
create index summary_last_places on summary
    using gist (kind, place_of(coalesce(nullif(day, '9999-12-31'::date), '0001-12-31 BC'::date), subject),
                since, until, reported_from, reported_until)
    where kind in (1, 6, 7, 9, 12, 13)
        and place_of(coalesce(nullif(day, '9999-12-31'::date), '0001-12-31 BC'::date), subject) >= -2147483648;
analyze summary;
