-- A list by day finds what is in sight without passing over what is not. Its index holds the day and the thing as one number,
-- a place, and on every level the least and the greatest of both clocks below: pages of which nothing is in sight are not
-- read, wherever they lie. Places are given nearest first. A filtered list goes on reading the words in its own index.
create extension if not exists btree_gist;

-- Distances of places are exact below 2^53: 22 bits of day, 31 of subject.
alter table summary add constraint summary_subject_in_31_bits check (subject < 2147483648);
create function place_of(day date, subject bigint) returns bigint language sql immutable parallel safe as $$
    select ((day - date '0001-01-01')::bigint << 31) + subject
$$;

-- Every place is at least 0: what does not ask for that, such as counting, does not read these.
create index summary_places on summary
    using gist (kind, place_of(day, subject), since, until, reported_from, reported_until)
    where kind in (1, 6, 7, 9, 12, 13) and place_of(day, subject) >= 0;
create index summary_last_places on summary
    using gist (kind, place_of(coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date), subject),
                since, until, reported_from, reported_until)
    where kind in (1, 6, 7, 9, 12, 13)
        and place_of(coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date), subject) >= 0;

-- Things of one day stand as they were entered, in either index.
drop index summary_by_day;
drop index summary_by_last_day;
create index summary_by_day on summary (kind, day, subject, word_set, since, until, reported_from, reported_until);
create index summary_by_last_day on summary
    (kind, (coalesce(nullif(day, '9999-12-31'::date), '0001-01-01'::date)), subject, word_set,
     since, until, reported_from, reported_until);
