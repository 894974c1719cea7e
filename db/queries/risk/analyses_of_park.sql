-- as: person
-- The numbers of the analyses after which a municipality chose the park, the newest first, and of the newest in which it stands beside
-- an earlier measurement, as far as the person may read them: nothing of it stands in a plan that more people read.
select json_build_object(
    'chosen', (
        select coalesce(json_agg(f.number order by f.id desc), '[]')
        from case_file f
        join park p on p.id = cast(:park as bigint)
        where f.workflow = 'risk_analysis'
          and exists (select from jsonb_array_elements_text(coalesce(f.document -> 'data' -> 'chosen_parks', '[]')) chosen
                      where chosen like '%(' || p.rin || ')')),
    'measured_again', (
        select case when count(distinct k.round) > 1 then (array_agg(f.number order by f.id desc))[1] end
        from risk_outcome k join case_file f on f.id = k.case_id
        where exists (select from json_array_elements(k.matrices) m where (m ->> 'park_id')::bigint = cast(:park as bigint))))
