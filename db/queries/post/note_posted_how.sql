-- as: person
-- writes
-- How the decisions of the case go to the post without such a batch.
select note_posted_how(:number, :how)
