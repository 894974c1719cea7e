-- as: system
-- The cases of the demonstration, as examples for the cases that a measurement stands on. 0 stands for the municipality.
select json_agg(json_build_object(
    'document', f.document, 'prefix', split_part(f.number, '-', 1), 'closed', f.closed, 'paused', f.paused, 'due', f.due,
    'owner', case when o.kind = 'municipality' then 0 else o.id end,
    'by', (select e.payload -> 'by' from case_event e where e.case_id = f.id and e.sequence = 1),
    'readers', coalesce((
        select json_agg(json_build_object('organisation', r.organisation_id, 'because', r.because))
        from case_reader r join organisation reading on reading.id = r.organisation_id and reading.kind <> 'municipality'
        where r.case_id = f.id and r.because = 'party'), '[]'),
    'tasks', coalesce((
        select json_agg(distinct jsonb_build_object('role', t.role, 'label', t.label, 'due', t.due, 'paused', t.paused,
                                                    'organisation', case when does.kind = 'municipality' then 0 else does.id end))
        from task t join organisation does on does.id = t.organisation_id
        where t.case_id = f.id and t.kind = 'main'), '[]'),
    'deadlines', coalesce((
        select json_agg(json_build_object('name', d.name, 'label', d.label, 'last_day', d.last_day, 'paused', d.paused))
        from deadline d where d.case_id = f.id), '[]')) order by f.id)
from case_file f join organisation o on o.id = f.organisation_id
where f.municipality is not null
