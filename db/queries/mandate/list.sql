-- as: person
-- Every mandate, those that hold first, for administrators.
select coalesce(json_agg(json_build_object('id', m.id, 'organ', m.organ, 'role', r.label, 'organisation', o.name,
    'person', (select name from person where id = m.person_id), 'decision', m.decision, 'cents', m.most_cents,
    'from', m.from_day, 'until', m.until_day, 'signature_line', m.signature_line,
    'for_substitutes', m.for_substitutes,
    'over', coalesce(m.until_day, 'infinity') < today()) order by coalesce(m.until_day, 'infinity') < today(), o.name, m.id), '[]')
from mandate m
join role r on r.id = m.role
join organisation o on o.id = m.organisation_id and o.id = any (administered_organisations())
having holds_role('functional_admin')
