-- A text with a space in place of each mark that stands between words. PostgreSQL's parser reads MiG-15 as a word and a negative
-- number, N.Korean as a host and 20.8 as one number, and where its locale is C takes all that is beyond ASCII for letters. What
-- is looked for is split at every mark, so texts are too; each stays where it was, so that what is found can be shown there.
create function spaced(text text) returns text language sql immutable strict parallel safe as $$
    select translate($1,
        '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~' || U&'\00A0«°·»×‐‑‒–—―‘’‚‛“”„‟•…′″‹›※←→∼〜　、。〈〉《》「」『』【】〔〕・！％＆（），．／：；＜＞？［］｛｝～',
        repeat(' ', 200))
$$;

drop index name_value_words, text_value_words, wording_value_words, source_words, entity_words;
create index name_value_words on name_value using gin (to_tsvector('simple', spaced(text)))
    with (gin_pending_list_limit = 64);
create index text_value_words on text_value using gin (to_tsvector('english', spaced(text)))
    with (gin_pending_list_limit = 64);
create index wording_value_words on wording_value using gin (to_tsvector('english', spaced(text)))
    with (gin_pending_list_limit = 64);
create index source_words on source using gin (to_tsvector('english', spaced(title)))
    with (gin_pending_list_limit = 64);
create index entity_words on entity using gin (to_tsvector('english', spaced(slug)))
    with (gin_pending_list_limit = 64) where kind <= 9;
