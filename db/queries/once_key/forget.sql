-- as: system
-- writes
-- Forms of long ago do not come again.
with gone as (delete from once_key where at < now() - interval '30 days' returning key)
select json_build_object('forgotten', count(*)) from gone
