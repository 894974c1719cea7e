-- as: system
-- writes
-- No calls until 10 seconds later, each time twice as long up to ten minutes.
update mail_service set
    failing_since = coalesce(failing_since, cast(:at as timestamptz)),
    failures = failures + 1,
    problem = :problem,
    retry_at = cast(:at as timestamptz) + least(interval '10 minutes', interval '10 seconds' * power(2, least(failures, 10)))
returning '{"paused": true}'
