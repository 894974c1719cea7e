-- as: person
-- Changes of the register and new parks for it, as far as this person may see them; those that wait first and of these the
-- oldest; 200 at most. A new park has no number of the register yet.
select coalesce(json_agg(json_build_object(
    'number', f.number, 'level', f.compartment, 'workflow', f.workflow, 'state', f.state, 'rin', p.rin, 'park', coalesce(p.name, f.title), 'municipality', m.name, 'due', f.due,
    'proposed_at', e.at, 'proposed_by', w.name, 'changed_at', f.changed_at, 'data', f.document -> 'data')
    order by f.closed, case when f.closed then null else f.opened_at end, f.changed_at desc, f.id desc), '[]')
from (select * from case_file c
      where c.workflow in ('park_record', 'new_park') and (:state = '' or c.state = :state)
        and (:municipality = '' or c.municipality = :municipality)
      order by c.closed, case when c.closed then null else c.opened_at end, c.changed_at desc, c.id desc
      limit 200) f
left join park p on p.id = f.park_id
join municipality m on m.code = coalesce(p.municipality, f.municipality)
left join lateral (select e.at, e.person_id from case_event e
                   where e.case_id = f.id and e.action like 'propose%' order by e.sequence desc limit 1) e on true
left join person w on w.id = e.person_id
