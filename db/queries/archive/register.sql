-- as: system
-- Everything that was destroyed, to keep apart from the backups: enough to destroy it again after one is put back.
select coalesce(json_agg(json_build_object('number', i.number, 'list', coalesce(a.again_from, l.number), 'record', i.record, 'rule', i.rule,
    'source', i.source, 'closed_on', i.closed_on, 'due_on', i.due_on, 'files', i.files, 'last_hash', encode(i.last_hash, 'hex'),
    'first_hash', (select encode(e.hash, 'hex') from case_event e where e.case_id = i.case_id and e.sequence = 1),
    'destroyed_at', i.destroyed_at, 'first_by', a.first_by, 'first_for', a.first_for, 'second_by', a.second_by, 'second_for', a.second_for)
    order by i.destroyed_at, i.number), '[]')
from destruction_item i join destruction_approval a on a.list_id = i.list_id join case_file l on l.id = i.list_id
where i.destroyed_at is not null
