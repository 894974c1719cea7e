-- as: system
-- writes
-- At start: whether e-mail goes at all and how, at which local time digests are made, how many an hour one person gets, how
-- long letters wait for whoever takes the step back.
update mail_service set
    on_since = case when :server is not null then coalesce(on_since, now()) end,
    server = :server, sender = :sender, links = :links,
    digest_at = cast(:digest_at as time),
    most_an_hour = cast(:most_an_hour as integer),
    letters_wait_minutes = cast(:letters_wait_minutes as integer),
    retry_at = '-infinity'
returning '{"set": true}'
