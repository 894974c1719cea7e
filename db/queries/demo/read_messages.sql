-- as: system
-- writes
-- What is older was read the day after.
with read as (
    update notification n set read_at = created_at + interval '1 day'
    from person p where p.id = n.person_id and p.demo and n.read_at is null and n.created_at < cast(:before as timestamptz)
    returning 1)
select json_build_object('read', count(*)) from read
