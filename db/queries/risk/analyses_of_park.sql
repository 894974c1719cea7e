-- as: person
-- The numbers of the analyses after which a municipality chose the park, the newest first, as far as the person may read
-- them: nothing of it stands in a plan that more people read.
select coalesce(json_agg(f.number order by f.id desc), '[]')
from case_file f
join park p on p.id = cast(:park as bigint)
where f.workflow = 'risk_analysis'
  and exists (select from jsonb_array_elements_text(coalesce(f.document -> 'data' -> 'chosen_parks', '[]')) chosen
              where chosen like '%(' || p.rin || ')')
