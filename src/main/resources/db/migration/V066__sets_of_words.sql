-- The terms that are words, as a set that stands once: few sets are different. Counting gathers rows by their set, a filter
-- looks up the sets that hold a word, and both read nothing but an index. A set is content and has no clock; its id is a
-- hash of it. Terms that point to entities have too many different sets for that.
create table word_set (
    id bigint primary key,
    words bigint[] not null
);

create function words_of(terms bigint[]) returns bigint[] language sql immutable as $$
    select coalesce(array_agg(term order by place), '{}') from unnest($1) with ordinality as each (term, place)
    where term >> 44 & 63 in (1, 5, 6, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23)
$$;
create function word_set_of(words bigint[]) returns bigint language sql immutable as $$
    select ('x' || substr(md5(array_to_string($1, ',')), 1, 16))::bit(64)::bigint
$$;
drop index summary_by_label;
drop index summary_by_day;
drop index summary_by_last_day;
drop index summary_by_headcount;
drop index summary_by_most_headcount;
alter table summary add word_set bigint
    generated always as (case when terms is not null then word_set_of(words_of(terms)) end) stored;
alter table summary alter word_set drop expression;

-- A page under a filter by words passes over what has other words within the index, and reads of the table what it shows.
create index summary_by_label on summary
    (kind, label_key, slug, word_set, since, until, reported_from, reported_until);
create index summary_by_day on summary (kind, day, slug, word_set, since, until, reported_from, reported_until);
create index summary_by_last_day on summary
    (kind, (coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date)), slug, word_set,
     since, until, reported_from, reported_until);
create index summary_by_headcount on summary
    (kind, headcount_low, slug, word_set, since, until, reported_from, reported_until) where kind in (6, 13);
create index summary_by_most_headcount on summary
    (kind, (coalesce(nullif(headcount_low, 2147483647), -1)), slug, word_set,
     since, until, reported_from, reported_until) where kind in (6, 13);

create index summary_by_words on summary (kind, word_set, day, last_day, since, until, reported_from, reported_until)
    include (codes) where kind in (1, 3, 6, 7, 8, 9, 13);
create index summary_counted on summary (kind, day, last_day, word_set, since, until, reported_from, reported_until)
    include (codes) where kind in (1, 3, 6, 7, 8, 9, 13);
-- How many groups counting makes: by the days alone the planner would expect a hundred times as many, and sort.
create statistics summary_sets_and_years (ndistinct)
    on word_set, (date_part('year', day)::int), (date_part('year', last_day)::int) from summary;

insert into word_set
select word_set, words_of(min(terms)) from summary where word_set is not null group by word_set;
drop function words_of;
drop function word_set_of;
