-- as: person
-- For each municipality how many parks have a characteristic, have it not, and of how many nobody knows: of the fields that
-- are named. How parks are guarded counts as not known where the person acting may not know it.
select coalesce(json_agg(json_build_object(
    'code', m.code, 'municipality', m.name, 'province', m.province, 'parks', counted.parks, 'counts', counted.counts)
    order by m.name), '[]')
from municipality m
cross join lateral (
    select max(per.parks) as parks, coalesce(jsonb_object_agg(per.field, jsonb_build_object('yes', per.yes, 'no', per.no)), '{}') as counts
    from (select named.field, count(p.id) as parks, count(*) filter (where p.fields -> named.field = 'true') as yes,
                 count(*) filter (where p.fields -> named.field = 'false') as no
          from jsonb_array_elements_text(cast(:wanted as jsonb)) named (field)
          left join (select p.id, p.municipality, fields_told(p.fields, p.id, (select parks_known_inside())) as fields
                     from park p where not p.removed) p on p.municipality = m.code
          group by named.field) per) counted
where m.successor is null and (:code = '' or m.code = :code)
