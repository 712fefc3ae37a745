-- Things of one label stand as they were entered, as those of one day do. An entry is shorter without a slug, and whatever lies out
-- of sight is passed over sooner. Not so those of one headcount: most have the same, and what was entered last is out of sight at
-- once wherever the clocks are turned back.
drop index summary_by_label;
create index summary_by_label on summary
    (kind, label_key, subject, since, until, reported_from, reported_until, word_set);
