-- as: system
-- Which states there are, from an index alone; what was destroyed has none.
select coalesce(json_agg(json_build_object(
    'workflow', workflow, 'state', state, 'cases', cases,
    'example', (select f.number from case_file f where f.workflow = found.workflow and f.state = found.state limit 1))), '[]')
from (select workflow, state, count(*) as cases from case_file where workflow <> 'destroyed' group by workflow, state) found
