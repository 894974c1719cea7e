-- as: person
-- writes
-- These letters went to the post on this day, each once.
select note_post(cast(:letters as jsonb), cast(:day as date), :how)
