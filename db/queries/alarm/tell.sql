-- as: itself
-- writes
-- Reminders and escalations: tells people and marks it done at once.
select tell_alarm(cast(:id as bigint))
