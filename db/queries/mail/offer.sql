-- as: system
-- writes
-- Just before the server gets the end of the message: from here on it may have it. Only by whoever took it last.
update mail set offered_at = cast(:at as timestamptz)
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null and taken_until > cast(:at as timestamptz)
returning '{"offered": true}'
