-- as: person
-- What a decision needs to begin cases of these workflows below a case: a list in the order of `workflows`.
select coalesce(json_agg(load_case(null, 0, jsonb_build_object('opening', jsonb_build_object(
           'workflow', child.workflow, 'organisation', f.organisation_id, 'municipality', f.municipality,
           'park', f.park_id, 'parent', f.id))) order by child.place), '[]')
from case_file f
cross join jsonb_array_elements_text(cast(:workflows as jsonb)) with ordinality child (workflow, place)
where f.number = :number
