-- as: system
-- writes
-- Takes what is due for a while: whoever takes it has until then to finish it, and nobody else gets it meanwhile. Letters
-- are taken apart from the rest: nothing waits for them. What one case tells the same others goes in its order.
with due as (
    select id from outbox w
    where done_at is null and incident is null and next_try <= now() and coalesce(taken_until, '-infinity') < now()
      and (kind = 'make_document') = cast(:letters as boolean)
      and (kind <> 'tell_linked' or not exists (
          select from outbox before
          where before.case_id = w.case_id and before.id < w.id and before.kind = 'tell_linked' and before.done_at is null
            and before.incident is null and before.payload ->> 'relation' = w.payload ->> 'relation'))
    order by next_try limit cast(:most as integer) for update skip locked),
taken as (
    update outbox o set taken_until = now() + cast(:seconds as integer) * interval '1 second', attempts = attempts + 1
    from due where o.id = due.id
    returning o.id, o.kind, o.payload, o.case_id, o.wanted_by, o.attempts)
select json_agg(json_build_object('id', id, 'kind', kind, 'payload', payload, 'case', coalesce(case_id, 0),
                                  'wanted_by', coalesce(wanted_by, 0), 'attempts', attempts) order by id)
from taken
