-- as: system
-- writes
-- Until then a form that was left open can still be told to be of whoever filled it in (session/wrote).
with gone as (delete from session where least(expires_at, revoked_at) < now() - interval '7 days' returning 1)
select json_build_object('forgotten', count(*)) from gone
