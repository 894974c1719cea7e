-- as: person
-- writes
-- These letters went to the post on this day, each once. Of a decision that was known in the portal before, the term for objection
-- ends on :until, or without that day counts from the portal, for this reason.
select note_post(cast(:letters as jsonb), cast(:day as date), :how, cast(:until as date), :because)
