-- as: system
-- writes
-- At start: whether e-mail goes at all and how, at which local time digests are made, how many an hour one person gets.
update mail_service set
    on_since = case when :server is not null then coalesce(on_since, now()) end,
    server = :server, sender = :sender, links = :links,
    digest_at = cast(:digest_at as time),
    most_an_hour = cast(:most_an_hour as integer),
    retry_at = '-infinity'
returning '{"set": true}'
