-- What finds names whatever their spelling: keys of likely spellings, and keys that likely misprints share too. Null until
-- they are computed; empty for what is no Korean name.
alter table name_value add column sounds int[], add column near int[];
create index name_value_sounds on name_value using gin (sounds);
create index name_value_near on name_value using gin (near);
create index name_value_unheard on name_value (statement) where sounds is null;

-- What finds texts by their words.
create index name_value_words on name_value using gin (to_tsvector('simple', text));
create index text_value_words on text_value using gin (to_tsvector('english', text));
create index wording_value_words on wording_value using gin (to_tsvector('english', text));
create index source_words on source using gin (to_tsvector('english', title));

-- What finds texts in spite of typing errors.
create index text_value_letters on text_value using gin (text gin_trgm_ops);
create index wording_value_letters on wording_value using gin (text gin_trgm_ops);
create index source_letters on source using gin (title gin_trgm_ops);

drop index summary_words;
