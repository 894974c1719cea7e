-- What a decision needs to begin cases below this one, by workflow: of those that `families` names under the workflow of the
-- case ({workflow: {workflow below it: [roles that begin one]}}) the ones of a role that the person acting holds. They would all
-- stand on the same ground, so who asks is worked out once, and only when there is one.
create function openings_below(file case_file, families jsonb) returns jsonb
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    roles  text[];
    below  text[];
    ground jsonb;
    known  jsonb;
    actor  jsonb;
begin
    if not families ? file.workflow then
        return '{}';
    end if;
    roles := array(select split_part(desk, '@', 1) from unnest(desks_held()) desk);
    below := array(select child.key from jsonb_each(families -> file.workflow) child where child.value ?| roles);
    if below = '{}' then
        return '{}';
    end if;
    ground := opening_context(jsonb_build_object('organisation', file.organisation_id, 'municipality', file.municipality,
                                                 'park', file.park_id, 'parent', file.id));
    if ground is null then
        return '{}';
    end if;
    known := ground || shared_below(file, ground);
    actor := actor_on(ground ->> 'municipality', (ground ->> 'organisation')::bigint);
    return (
        select jsonb_object_agg(workflow, jsonb_build_object(
            'actor', actor,
            'opening', ground || jsonb_build_object('workflow', workflow),
            'facts', case_facts(workflow, null, known || jsonb_build_object('workflow', workflow)),
            'settings', workflow_settings(workflow, (ground ->> 'organisation')::bigint),
            'last', null))
        from unnest(below) workflow);
end $$;
