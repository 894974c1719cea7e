-- as: person
-- What was given up, for administrators. No content of cases.
select coalesce(json_agg(json_build_object('source', source, 'id', id, 'kind', kind, 'since', since, 'attempts', attempts,
                                           'reason', incident) order by since desc), '[]')
from (select 'outbox' as source, id, kind, created_at as since, attempts, incident from outbox
      where incident is not null and done_at is null
      union all
      select 'alarm', id, kind, day, attempts, incident from alarm where incident is not null and done_at is null
      order by since desc limit 200) parked
