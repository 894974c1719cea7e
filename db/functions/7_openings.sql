-- What a decision needs to begin cases below this one, by workflow: of those that `families` names under the workflow of the
-- case ({workflow: {workflow below it: [roles that begin one]}}) the ones of a role that the person acting holds. They would all
-- stand on the same ground, so who asks is worked out once, and only when there is one.
create function openings_below(of_case bigint, families jsonb) returns jsonb
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    roles  constant text[] := array(select split_part(desk, '@', 1) from unnest(desks_held()) desk);
    below  text[];
    ground jsonb;
    actor  jsonb;
begin
    below := array(select child.key from case_file f cross join jsonb_each(families -> f.workflow) child
                   where f.id = of_case and child.value ?| roles);
    if below = '{}' then
        return '{}';
    end if;
    ground := (select opening_context(jsonb_build_object('organisation', f.organisation_id, 'municipality', f.municipality,
                                                         'park', f.park_id, 'parent', f.id))
               from case_file f where f.id = of_case);
    if ground is null then
        return '{}';
    end if;
    actor := actor_on(ground ->> 'municipality', (ground ->> 'organisation')::bigint);
    return (
        select jsonb_object_agg(workflow, jsonb_build_object(
            'actor', actor,
            'opening', ground || jsonb_build_object('workflow', workflow),
            'facts', case_facts(workflow, null, ground || jsonb_build_object('workflow', workflow)),
            'settings', workflow_settings(workflow, (ground ->> 'organisation')::bigint),
            'last', null))
        from unnest(below) workflow);
end $$;
