-- What texts are looked up by for words as a query that may end in a word as it is typed so far ("north & sold:*"), beside others
-- that it may be ("north & (soldier | sold:*)"). Such a word is
-- either whole, in whatever form, or the beginning of a longer one just as it is typed: the stem of "soliders" is "solid", and yet
-- no text that begins so is meant.
create or replace function words_asked(words text) returns tsquery language sql immutable strict as $$
    select case
        when last is not null then ts_rewrite(
            to_tsquery('english', $1),
            to_tsquery('english', last),
            to_tsquery('english', left(last, -2)) || to_tsquery('simple', last))
        else to_tsquery('english', $1) end
    from (select substring($1 from '([^ ()]+:[*])[)]?$') as last) ending
$$;
