-- as: system
-- writes
-- The server got all of it and kept silent: a person must look, sending it again could be twice.
update mail set taken_until = null,
    incident = 'Niet zeker of de mailserver deze e-mail heeft. Zoek in zijn logboek naar Message-ID ' || key || '.'
where id = cast(:id as bigint) and attempts = cast(:attempts as integer) and done_at is null
returning '{"incident": true}'
