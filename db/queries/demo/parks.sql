-- as: system
-- Real parks under their municipality, the largest first; invented ones under their RIN.
select json_agg(json_build_object('place', case when fictitious then rin else municipality end, 'id', id, 'name', name)
                order by ha_bruto desc nulls last, rin)
from park
