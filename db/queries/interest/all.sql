-- as: person
-- Every interest that runs or is to come of people whom one administers.
select coalesce(json_agg(json_build_object('id', i.id, 'person', p.name, 'in', interest_in(i), 'nature', i.nature,
    'from', i.from_day, 'until', i.until_day, 'by', (select d.name from person d where d.id = i.declared_by),
    'may_end', coalesce(i.until_day, 'infinity') > today()) order by p.name, i.id), '[]')
from interest i join person p on p.id = i.person_id
where coalesce(i.until_day, 'infinity') >= today()
having holds_role('functional_admin')
