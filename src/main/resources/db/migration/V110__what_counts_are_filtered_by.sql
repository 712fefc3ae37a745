-- Counts of what so many people are, or so many origins tell of, read the index alone as well.
drop index summary_by_words;
create index summary_by_words on summary (kind, word_set, day, last_day, since, until, reported_from, reported_until)
    include (codes, subject, event, headcount_low, headcount_high, origins) where kind in (1, 3, 6, 7, 8, 9, 13);

-- Few are more people than one, and of few so many tell: a list of them is not walked to its end.
create index summary_of_several on summary (kind, headcount_high, headcount_low, since, until, reported_from, reported_until)
    include (word_set, day, last_day, codes) where headcount_high > 1;
create index summary_of_many_origins on summary (kind, origins, since, until, reported_from, reported_until)
    include (word_set, day, last_day, codes) where origins > 3;
-- Which these are differs by kind: of events a third are several people, of defectors hardly any.
create statistics summary_headcounts (mcv) on kind, headcount_high, headcount_low from summary;
create statistics summary_origins (mcv) on kind, origins from summary;
analyze summary;
