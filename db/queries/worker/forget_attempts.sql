-- as: system
-- writes
with gone as (delete from sign_in_attempt where at < now() - interval '7 days' returning 1)
select json_build_object('forgotten', count(*)) from gone
