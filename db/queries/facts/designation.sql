-- Facts for a designation: the participants of the RIEC that work in the municipality of the park, and its stuurgroep.
with near as (
    select o.id, o.name, o.kind from organisation o
    where o.active and (exists (select from organisation_area a
                                where a.organisation_id = o.id and a.municipality = :context ->> 'municipality')
                        -- These work in the whole country, unless an area was given to them.
                        or o.kind in ('tax_authority', 'prosecution', 'labour_inspectorate')
                           and not exists (select from organisation_area a where a.organisation_id = o.id))),
candidate as (
    select * from near
    where kind in ('municipality', 'police', 'dto', 'tax_authority', 'prosecution', 'labour_inspectorate'))
select jsonb_build_object(
    'candidates', (select coalesce(jsonb_agg(jsonb_build_object('value', name, 'label', name, 'id', id) order by name), '[]')
                   from candidate),
    'candidate_names', (select coalesce(jsonb_agg(name), '[]') from candidate),
    'boards', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]')
               from near where kind = 'stuurgroep'))
