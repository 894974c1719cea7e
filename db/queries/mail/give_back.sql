-- as: system
-- writes
-- The mail server cannot be reached: what was taken waits as it waited, without a try of its own.
with waits as (
    update mail set taken_until = null, attempts = attempts - 1, offered_at = null
    where id in (select cast(value as bigint) from jsonb_array_elements_text(cast(:ids as jsonb)))
      and done_at is null and taken_until is not null
    returning id)
select json_build_object('waiting', count(*)) from waits
