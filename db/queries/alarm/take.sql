-- as: system
-- writes
-- Takes timers whose day has come, also those of days that nobody served.
with due as (
    select id from alarm
    where done_at is null and incident is null and day <= today() and coalesce(taken_until, '-infinity') < now()
    order by day, id limit cast(:most as integer) for update skip locked),
taken as (
    update alarm a set taken_until = now() + cast(:seconds as integer) * interval '1 second', attempts = attempts + 1
    from due where a.id = due.id
    returning a.id, a.case_id, a.deadline, a.kind, a.day, a.detail, a.attempts)
select json_agg(json_build_object('id', id, 'case', case_id, 'deadline', deadline, 'kind', kind, 'day', day,
                                  'detail', detail, 'attempts', attempts) order by day, id)
from taken
