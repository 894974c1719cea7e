-- as: system
-- writes
-- Only by whoever took it last.
update outbox set done_at = now(), taken_until = null
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null
returning '{"done": true}'
