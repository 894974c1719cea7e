-- as: system
-- writes
-- A minute later again, each time twice as long up to an hour; after the last try it is an incident.
update alarm set
    taken_until = now() + least(interval '1 hour', interval '1 minute' * power(2, attempts - 1)),
    incident = case when attempts >= cast(:most_attempts as integer) then :reason end
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null
returning json_build_object('incident', incident is not null)
