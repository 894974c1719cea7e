-- as: person
-- writes
-- Marks one, or without an id all that are shown: those of a kind where :kind is given. Null when that one is not there for this person.
with marked as (
    update notification set read_at = now()
    where person_id = acting_person() and read_at is null and id = coalesce(cast(:notification as bigint), id)
      and (cast(:kind as text) is null or kind = :kind) returning id)
select json_build_object('read', (select count(*) from marked))
where cast(:notification as bigint) is null
   or exists (select from notification n where n.person_id = acting_person() and n.id = cast(:notification as bigint))
