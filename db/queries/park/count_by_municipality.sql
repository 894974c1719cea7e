-- as: person
-- Every municipality with its parks and hectares, for the map and its table. Hectares are rounded to whole ones.
select coalesce(json_agg(json_build_object(
    'code', m.code, 'municipality', m.name, 'province', m.province, 'parks', sums.parks, 'ha_bruto', sums.ha_bruto,
    'ha_netto', sums.ha_netto, 'ha_available', sums.ha_available, 'kvo_b', sums.kvo_b, 'pps', sums.pps) order by m.name), '[]')
from municipality m
cross join lateral (
    select count(*) as parks, round(coalesce(sum(p.ha_bruto), 0)) as ha_bruto, round(coalesce(sum(p.ha_netto), 0)) as ha_netto,
           round(coalesce(sum(p.ha_available), 0)) as ha_available,
           count(*) filter (where p.fields @> '{"kvo_b": true}') as kvo_b,
           count(*) filter (where p.fields @> '{"pps": true}') as pps
    from park p where p.municipality = m.code and not p.removed) sums
where m.successor is null
