-- as: person
-- What was proposed about days of a decree and waits for another administrator.
select coalesce(json_agg(json_build_object('id', r.id, 'is_added', r.is_added, 'day', r.day, 'name', r.name, 'source', r.source,
    'asked_by', p.name, 'asked_at', r.asked_at, 'mine', r.asked_by = acting_person()) order by r.day), '[]')
from decree_day_request r join person p on p.id = r.asked_by
where r.outcome is null having holds_role('functional_admin')
