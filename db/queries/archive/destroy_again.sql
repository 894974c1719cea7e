-- as: system
-- writes
select destroy_again(cast(:entry as jsonb))
