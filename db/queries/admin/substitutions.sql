-- as: person
-- Who stands in for whom, now and later.
select coalesce(json_agg(json_build_object(
    'id', s.id, 'absent', a.name, 'substitute', w.name, 'from', s.from_day, 'until', s.until_day,
    'organisation', coalesce((select string_agg(distinct h.organisation_name, ' en ') from holding_today h
                              where h.person_id = s.absent_id and h.on_behalf_of = 0), ''),
    'roles', (select coalesce(json_agg(r.label order by r.label), '[]') from role r where r.id = any (s.roles)))
    order by s.from_day, s.id), '[]')
from substitution s join person a on a.id = s.absent_id join person w on w.id = s.substitute_id
where s.until_day >= today() and administers_person(s.absent_id, (select administered_organisations()))
having holds_role('functional_admin')
