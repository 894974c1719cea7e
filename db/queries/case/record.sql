-- as: itself
-- writes
-- One event with everything that follows from it.
select record_event(:session, cast(:person as bigint), cast(:wanted as jsonb))
