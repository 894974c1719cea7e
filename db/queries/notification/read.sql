-- as: person
-- writes
-- Marks one, or all when no id is given.
with marked as (
    update notification set read_at = now()
    where person_id = acting_person() and read_at is null and id = coalesce(cast(:notification as bigint), id) returning id)
select json_build_object('read', count(*)) from marked
