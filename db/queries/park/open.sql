-- as: nobody
-- The parks of the register as everybody may have them: real parks that were not removed, and of their fields only those
-- that are named as open. Whatever else a park holds does not leave the database here.
select coalesce(json_agg(json_build_object(
    'rin', p.rin, 'name', p.name, 'municipality_code', p.municipality, 'municipality', m.name, 'province', m.province,
    'year', p.year, 'type', p.type_raw, 'ha_bruto', p.ha_bruto::text, 'ha_netto', p.ha_netto::text,
    'ha_available', p.ha_available::text, 'changed_on', (p.changed_at at time zone 'Europe/Amsterdam')::date,
    'border', case when cast(:with_border as boolean) then p.border end,
    'fields', (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(p.fields) f
               where f.key in (select jsonb_array_elements_text(cast(:open_fields as jsonb)))))
    order by m.name, p.name, p.rin), '[]')
from park p
join municipality m on m.code = p.municipality
where not p.removed and not p.fictitious
