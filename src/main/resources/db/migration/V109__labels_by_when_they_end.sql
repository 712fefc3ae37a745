-- Of what was entered under one label nearly all is out of sight on any day, because it ended before or began after. An entry is
-- told by that first.
drop index summary_by_label;
create index summary_by_label on summary
    (kind, label_key, subject, reported_until, reported_from, until, since, word_set);
