-- as: person
-- One change of the register: what was proposed on what, who did it, and what the register says now. Null: not there.
select json_build_object(
    'number', f.number, 'version', f.version, 'state', f.state, 'closed', f.closed, 'rin', p.rin, 'park', p.name,
    'municipality', p.municipality, 'municipality_name', m.name, 'register', register_of(p.id),
    'data', f.document -> 'data', 'organisation', f.organisation_id,
    'proposed_at', e.at, 'proposed_by', w.name, 'due', f.due)
from case_file f
join park p on p.id = f.park_id
join municipality m on m.code = p.municipality
left join lateral (select e.at, e.person_id from case_event e
                   where e.case_id = f.id and e.action like 'propose%' order by e.sequence desc limit 1) e on true
left join person w on w.id = e.person_id
where f.workflow = 'park_record' and f.number = :number
