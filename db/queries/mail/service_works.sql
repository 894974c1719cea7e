-- as: system
-- writes
update mail_service set failing_since = null, failures = 0, problem = null, retry_at = '-infinity' where failures > 0
returning '{"works": true}'
