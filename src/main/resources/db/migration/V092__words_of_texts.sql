-- Each word of texts, titles and printed names once, however many hold it: what a mistyped word may have been meant to be. Words
-- of one or two letters, with a digit or without meaning ("about") are none. The order is by bytes, so that words of one
-- first letter stand together.
create table held_word (
    word text collate "C" primary key,
    holders int not null
) with (fillfactor = 80);

create function words_in(text text) returns setof text language sql immutable strict as $$
    select word from unnest(tsvector_to_array(to_tsvector('simple', spaced($1)))) word
    where length(word) between 3 and 40 and word !~ '[0-9]'
$$;

insert into held_word (word, holders)
select word, count(*)
from (
    select words_in(text) as word from text_value
    union all select words_in(text) from wording_value
    union all select words_in(title) from source
    union all select words_in(text) from printed_name) held
group by word having length(to_tsvector('english', word)) > 0;
analyze held_word;

-- The argument of both is the column of the text.
create function hold_words() returns trigger language plpgsql as $$
begin
    execute format('
        insert into held_word as held (word, holders)
        select word, count(*) from added cross join words_in(added.%I) word
        group by word having length(to_tsvector(''english'', word)) > 0
        on conflict (word) do update set holders = held.holders + excluded.holders', tg_argv[0]);
    return null;
end $$;

-- A word that nothing holds any more is gone: nothing of what was expunged is left.
create function forget_words() returns trigger language plpgsql as $$
begin
    execute format('
        with gone as (select word collate "C" as word, count(*) as holders from removed cross join words_in(removed.%I) word group by word),
        left_alone as (
            delete from held_word held using gone where held.word = gone.word and held.holders <= gone.holders)
        update held_word held set holders = held.holders - gone.holders
        from gone where held.word = gone.word and held.holders > gone.holders', tg_argv[0]);
    return null;
end $$;

create trigger words_held after insert on text_value
    referencing new table as added for each statement execute function hold_words('text');
create trigger words_held after insert on wording_value
    referencing new table as added for each statement execute function hold_words('text');
create trigger words_held after insert on source
    referencing new table as added for each statement execute function hold_words('title');
create trigger words_held after insert on printed_name
    referencing new table as added for each statement execute function hold_words('text');
create trigger words_forgotten after delete on text_value
    referencing old table as removed for each statement execute function forget_words('text');
create trigger words_forgotten after delete on wording_value
    referencing old table as removed for each statement execute function forget_words('text');
create trigger words_forgotten after delete on source
    referencing old table as removed for each statement execute function forget_words('title');
create trigger words_forgotten after delete on printed_name
    referencing old table as removed for each statement execute function forget_words('text');
