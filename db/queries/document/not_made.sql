-- as: system
-- writes
-- Somebody opened a letter and it cannot be made. With :stuck, why, it is an incident at once: trying again gives the same. Without, its
-- turn comes again where it was over, as that of letters of the demonstration. What an administrator left for good stays so.
with wanted as (
    select id, case_id, name from document where id = cast(:id as bigint) and made_at is null),
again as (
    update outbox o set done_at = null, taken_until = null, next_try = now(),
        attempts = case when cast(:stuck as text) is null then 0 else greatest(o.attempts, 1) end, incident = :stuck
    from wanted w
    where o.kind = 'make_document' and o.payload ->> 'id' = w.id::text and o.incident is null
      and (o.done_at is not null or cast(:stuck as text) is not null)
    returning o.id)
select json_build_object('again', count(*)) from again
