-- as: system
-- writes
update mail set done_at = cast(:at as timestamptz), outcome = 'sent', taken_until = null
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null
returning '{"sent": true}'
