-- as: system
-- writes
-- Later again: after 5 seconds, then each time twice as long up to an hour. After the last try it is an incident.
update outbox set
    taken_until = null,
    next_try = now() + least(interval '1 hour', interval '5 seconds' * power(2, attempts - 1)),
    incident = case when attempts >= cast(:most_attempts as integer) then :reason end
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null
returning json_build_object('incident', incident is not null)
