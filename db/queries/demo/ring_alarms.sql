-- as: system
-- writes
-- Tells what is due by that day; gives what Bolwerk itself has to do.
with due as (select id from alarm where done_at is null and incident is null and kind <> 'fire' and day <= cast(:day as date) order by day, id),
told as (select tell_alarm(id) as done from due)
select json_build_object(
    'told', (select count(done) from told),
    'fire', (select coalesce(json_agg(json_build_object('id', id, 'case', case_id, 'deadline', deadline, 'day', day,
                                                        'detail', detail) order by day, id), '[]')
             from alarm where done_at is null and incident is null and kind = 'fire' and day <= cast(:day as date)))
