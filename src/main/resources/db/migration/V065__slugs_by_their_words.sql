-- What finds things by the words of their slugs, when no text holds them.
create index entity_words on entity using gin (to_tsvector('english', replace(slug, '-', ' '))) where kind <= 9;
