-- as: nobody
-- The municipalities about whose parks somebody can report, and the parks of one of them: the public part of the register.
select json_build_object(
    'towns', (select coalesce(json_agg(json_build_object('value', m.code, 'label', m.name) order by m.name), '[]')
              from municipality m
              where exists (select from organisation o join organisation_area a on a.organisation_id = o.id
                            where a.municipality = m.code and o.kind = 'municipality' and o.active)),
    'parks', (select coalesce(json_agg(json_build_object('value', p.id::text, 'label', p.name, 'organisation', o.id) order by p.name), '[]')
              from park p
              join organisation_area a on a.municipality = p.municipality
              join organisation o on o.id = a.organisation_id and o.kind = 'municipality' and o.active
              where p.municipality = :town))
