-- as: person
-- One municipality with its parks and what makes them safe and resilient; null for an unknown or merged one.
select json_build_object(
    'code', m.code, 'name', m.name, 'province', m.province,
    'parks', (select coalesce(json_agg(json_build_object('rin', p.rin, 'name', p.name, 'ha_bruto', p.ha_bruto::text, 'fields', fields_told(p.fields, p.id, (select parks_known_inside())))
                                       order by p.name, p.rin), '[]')
              from park p where p.municipality = m.code and not p.removed))
from municipality m
where m.code = :code and m.successor is null
