-- as: person
-- Where an analysis of one municipality of a round would stand: the round, and the RIEC where the person is analyst.
select json_build_object('round', f.id, 'title', f.title, 'municipality_name', g.name, 'organisation', (h ->> 'organisation')::bigint)
from case_file f
join municipality g on g.code = :municipality
cross join jsonb_array_elements(holdings_held()) h
where f.number = :number and f.workflow = 'risk_round' and h ->> 'role' = 'riec_analyst'
  and exists (select from organisation_area a where a.organisation_id = (h ->> 'organisation')::bigint and a.municipality = g.code)
limit 1
