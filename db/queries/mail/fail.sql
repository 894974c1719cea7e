-- as: system
-- writes
-- The server did not take this one: after a minute again, each time twice as long up to an hour. After the last try, or
-- with no tries left, it is an incident. What it did not take was not offered either.
update mail set
    taken_until = null,
    offered_at = null,
    next_try = cast(:at as timestamptz) + least(interval '1 hour', interval '1 minute' * power(2, attempts - 1)),
    incident = case when attempts >= cast(:most_attempts as integer) then :reason end
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null
returning json_build_object('incident', incident is not null)
