-- as: person
-- Where an analysis of one municipality of a round would stand: the round, the RIEC where the person is analyst, how many
-- analyses are done with, and of the version that it would replace the number and the text that it begins with.
with ground as (
    select f.id, f.title, g.code, g.name, (h ->> 'organisation')::bigint as organisation
    from case_file f
    join municipality g on g.code = :municipality
    cross join jsonb_array_elements(holdings_held()) h
    where f.number = :number and f.workflow = 'risk_round' and h ->> 'role' = 'riec_analyst'
      and exists (select from organisation_area a where a.organisation_id = (h ->> 'organisation')::bigint and a.municipality = g.code)
    limit 1),
analysis as (
    select a.* from ground join case_link l on l.to_id = ground.id and l.relation = 'round'
    join case_file a on a.id = l.from_id and a.workflow = 'risk_analysis' and a.municipality = ground.code),
earlier as (select * from analysis where is_analysis_in_force(state) order by id desc limit 1)
select json_build_object('round', ground.id, 'title', ground.title, 'municipality_name', ground.name, 'organisation', ground.organisation,
    'version', coalesce(version_of_analysis(earlier.id), 0) + 1,
    'done', (select count(*) from analysis where closed or is_analysis_in_force(state)),
    'text', (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(earlier.document -> 'data')
             where key in ('interpretation', 'blind_spots', 'sources_used', 'advised_parks', 'advised_interventions')))
from ground left join earlier on true
