-- as: system
-- writes
-- What waited for a second administrator longer than it may.
select json_build_object('lapsed', lapse_access_requests())
