-- Lists of events and defectors by the number of people, from the fewest and from the most, with the clocks as keys like
-- those by label and day.
create index summary_by_headcount on summary
    (kind, headcount_low, slug, since, until, reported_from, reported_until) where kind in (6, 13);
create index summary_by_most_headcount on summary
    (kind, (coalesce(nullif(headcount_low, 2147483647), -1)), slug, since, until, reported_from, reported_until)
    where kind in (6, 13);
