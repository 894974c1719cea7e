-- as: person
-- What was given up and what is under way. Never content of cases, and no number that tells that a confidential one exists.
select json_build_object(
    'retrying', (select count(*) from outbox where done_at is null and incident is null and attempts > 0),
    'next_try', (select min(next_try) from outbox where done_at is null and incident is null and attempts > 0),
    'waiting', (select count(*) from outbox where done_at is null and incident is null and attempts = 0),
    'oldest_waiting', (select min(created_at) from outbox where done_at is null and incident is null and attempts = 0),
    'done_today', (select count(*) from outbox where done_at >= today()::timestamp at time zone 'Europe/Amsterdam' and incident is null),
    'incidents', (select coalesce(json_agg(json_build_object(
            'source', source, 'id', id, 'kind', kind, 'since', since, 'last_try', coalesce(last_try, since), 'attempts', attempts, 'reason', incident, 'uncertain', uncertain,
            'number', coalesce(public_number(case_id), '')) order by since desc), '[]')
        from (select 'bericht' as source, id, kind, created_at as since, attempts, incident, case_id,
                     next_try - least(interval '1 hour', interval '5 seconds' * power(2, attempts - 1)) as last_try, false as uncertain
              from outbox
              where incident is not null and done_at is null
              union all
              select 'termijn', id, kind, day::timestamp at time zone 'Europe/Amsterdam', attempts, incident, case_id,
                     taken_until - least(interval '1 hour', interval '1 minute' * power(2, attempts - 1)), false
              from alarm
              where incident is not null and done_at is null
              union all
              select 'mail', id, 'mail', created_at, attempts, incident, case_id, coalesce(offered_at, next_try), offered_at is not null
              from mail
              where incident is not null and done_at is null
              order by since desc limit 200) parked))
where holds_role('functional_admin')
