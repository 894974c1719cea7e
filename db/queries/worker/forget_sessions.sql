-- as: system
-- writes
with gone as (delete from session where least(expires_at, revoked_at) < now() - interval '1 day' returning 1)
select json_build_object('forgotten', count(*)) from gone
