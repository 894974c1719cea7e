-- as: person
-- What stands on a list; null for whoever is not its archivist.
select json_build_object('number', f.number, 'waiting', coalesce(waiting_beside(f.id), '[]'), 'title', f.title, 'state', f.state, 'day', f.document -> 'data' ->> 'reference_date',
    'items', coalesce((
        select json_agg(json_build_object('number', i.number, 'record', i.record, 'rule', i.rule, 'source', i.source,
            'closed_on', i.closed_on, 'due_on', i.due_on, 'files', i.files, 'left_off', i.left_off_because,
            'destroyed', i.destroyed_at is not null) order by i.due_on, i.number)
        from destruction_item i where i.list_id = f.id), '[]'))
from case_file f
where f.number = :number and f.workflow = 'destruction' and 'archivist@' || f.organisation_id = any (desks_held())
