-- as: person
-- What a decision needs to begin cases of these workflows below a case: a list in the order of `workflows`. They would
-- all stand on the same ground, so who asks is worked out once.
select coalesce(json_agg(case when ground.context is not null then json_build_object(
           'actor', ground.actor,
           'opening', ground.context || jsonb_build_object('workflow', child.workflow),
           'facts', case_facts(child.workflow, null, ground.context || jsonb_build_object('workflow', child.workflow)),
           'settings', workflow_settings(child.workflow, (ground.context ->> 'organisation')::bigint),
           'last', null) end
       order by child.place), '[]')
from case_file f
cross join lateral (
    select stands.context,
           actor_on(stands.context ->> 'municipality', (stands.context ->> 'organisation')::bigint) as actor
    from (select opening_context(jsonb_build_object('organisation', f.organisation_id, 'municipality', f.municipality,
                                                    'park', f.park_id, 'parent', f.id)) as context offset 0) stands
    offset 0) ground
cross join jsonb_array_elements_text(cast(:workflows as jsonb)) with ordinality child (workflow, place)
where f.number = :number
