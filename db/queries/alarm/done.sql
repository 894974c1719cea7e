-- as: system
-- writes
update alarm set done_at = now(), taken_until = null where id = cast(:id as bigint) and done_at is null
returning '{"done": true}'
