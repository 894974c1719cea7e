-- as: person
-- writes
-- These decisions, and those that these messages bring, stood in a batch for the printer.
select note_printed(cast(:letters as jsonb), cast(:items as jsonb))
