-- as: person
-- Of these cases those that the person acting may read.
select coalesce(json_agg(json_build_object(
    'id', f.id, 'number', f.number, 'level', f.compartment, 'title', f.title, 'workflow', f.workflow, 'now', f.state, 'then', f.state, 'park', p.name,
    'municipality', m.name) order by m.name, p.name, f.id), '[]')
from case_file f
left join park p on p.id = f.park_id
left join municipality m on m.code = f.municipality
where f.id in (select value::bigint from jsonb_array_elements_text(cast(:ids as jsonb)))
