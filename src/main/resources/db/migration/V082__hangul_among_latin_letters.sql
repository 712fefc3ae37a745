-- A label in Hangul stands where its romanization would, and no longer after all others. What labels are sorted by holds letters
-- and digits alone, so that each syllable is written anew where it stands.
create function pg_temp.romanized(label_key text) returns text language sql immutable as $$
    select string_agg(
        case when letter between '가' and '힣' collate "C"
            then (array['k', 'kk', 'n', 't', 'tt', 'r', 'm', 'p', 'pp', 's', 'ss', '', 'ch', 'tch', 'ch', 'k', 't', 'p', 'h'])
                    [syllable / 588 + 1]
                || (array['a', 'ae', 'ya', 'yae', 'o', 'e', 'yo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu',
                          'u', 'ui', 'i'])[syllable % 588 / 28 + 1]
                || (array['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'p', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't',
                          'ng', 't', 't', 'k', 't', 'p', 't'])[syllable % 28 + 1]
            else letter end, '' order by place)
    from regexp_split_to_table($1, '') with ordinality as each (letter, place),
        lateral (select ascii(letter) - 44032 as syllable) code
$$;
update summary set label_key = pg_temp.romanized(label_key) where label_key ~ '[가-힣]';
drop function pg_temp.romanized(text);
