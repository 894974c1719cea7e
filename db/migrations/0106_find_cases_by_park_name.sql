-- The words in the names of parks, for a search among cases.
create index park_by_words on park using gin (to_tsvector('dutch', name));
