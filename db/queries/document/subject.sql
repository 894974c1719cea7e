-- as: system
-- What a letter is made from: the case as its events make it up to the one that asked, the facts around it, the texts in use
-- when it was asked for: the one for all and those of organisations that still have one.
select json_build_object(
    'id', d.id, 'name', d.name, 'number', d.number, 'version', d.version, 'dated', d.dated, 'made', d.made_at is not null,
    'adapted_text', d.adapted_text,
    'case', json_build_object('id', f.id, 'number', f.number, 'workflow', f.workflow, 'definition_version', f.definition_version,
        'compartment', f.compartment, 'organisation', f.organisation_id, 'municipality', coalesce(f.municipality, ''),
        'park', coalesce(f.park_id, 0)),
    'events', (select json_agg(e.payload order by e.sequence) from case_event e where e.case_id = f.id and e.sequence <= d.event),
    'facts', letter_facts(f, (select e.payload -> 'by' from case_event e where e.case_id = f.id and e.sequence = d.event), d.wanted_at),
    'templates', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'title', t.title, 'whole', t.whole,
                                                             'organisation', t.organisation_id)), '[]')
                  from letter_template u cross join lateral text_in_use_at(u, d.wanted_at) t
                  where u.workflow = f.workflow and u.document = d.name and u.status = 'in_use'))
from document d join case_file f on f.id = d.case_id
where d.id = cast(:id as bigint)
