-- as: person
-- plan: custom
-- The parks of the register for research inside the programme, with the cases that the person may see, counted to 100.
select coalesce(json_agg(json_build_object(
    'rin', p.rin, 'name', p.name, 'municipality_code', p.municipality, 'municipality', m.name, 'province', m.province,
    'year', p.year, 'border', case when cast(:with_border as boolean) then p.border end, 'register', fields_told(register_of(p.id), p.id, (select parks_known_inside())),
    'open_cases', open.number) order by m.name, p.name, p.rin), '[]')
from park p
join municipality m on m.code = p.municipality
cross join lateral (select count(*) as number from (
    select from case_file f where f.park_id = p.id and not f.closed limit 100) few) open
where not p.removed
  and (:municipality = '' or p.municipality = :municipality
       or :municipality = 'mijn' and p.municipality in (
           select a.municipality from holding_today h join organisation_area a on a.organisation_id = h.organisation_id
           where h.person_id = acting_person() and h.kind = 'municipality'))
  and (:province = '' or m.province = :province)
  and (:search = '' or strpos(lower(p.name), lower(:search)) > 0 or lower(p.rin) = lower(:search))
  and p.fields @> cast(:fields as jsonb)
