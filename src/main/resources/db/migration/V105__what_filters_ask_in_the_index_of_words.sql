-- Counts of what a filter finds by its subjects, such as what is in dispute, read the index alone as well.
drop index summary_by_words;
create index summary_by_words on summary (kind, word_set, day, last_day, since, until, reported_from, reported_until)
    include (codes, subject, event) where kind in (1, 3, 6, 7, 8, 9, 13);
