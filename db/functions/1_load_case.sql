-- Who asks, the case as far as that person may read it, the facts and the settings: one round trip.
-- `wanted` holds id or number, or an opening, and may hold a once_key, desk (colleagues for the desk's own actions), readers (who
-- may be named in a note), organisations (whom something can be asked of, people included) and last_step (for taking it back). Whoever must not
-- know of the last step yet gets the case as it was before, with the fact busy_until: when that step is known.
-- Null: there is no such case for this person, or the park and municipality to open one for do not exist. What the person
-- did before under the once-key is told all the same: a step may be the one by which somebody stops reading a case. The key is read
-- after the case, each as of its own moment: whoever sends a form twice never reads what it did without the key under which it was done.
create function load_case(by_session text, by_person bigint, wanted jsonb) returns json
language plpgsql as $$
declare
    opening jsonb := wanted -> 'opening';
    earlier jsonb;
    file    case_file;
    context jsonb;
    hidden  waiting_step;
    about   case_file;
begin
    if by_session is not null then
        if current_setting('bolwerk.session', true) is distinct from by_session then
            perform become(by_session);
        end if;
    elsif by_person > 0 then
        perform act_as(by_person);
    end if;
    if wanted ? 'number' then
        select * into file from case_file f where f.number = wanted ->> 'number';
    elsif wanted ? 'id' then
        select * into file from case_file f where f.id = (wanted ->> 'id')::bigint;
    end if;
    earlier := case when wanted ? 'once_key' then once_key_of(wanted ->> 'once_key') end;
    if earlier is not null then
        return json_build_object('earlier', earlier
            || jsonb_build_object('readable', may_read_case((earlier -> 'written' ->> 'case')::bigint)));
    end if;
    if opening is null then
        if file.id is null then
            return null;
        end if;
        context := jsonb_build_object('workflow', file.workflow, 'organisation', file.organisation_id,
                                      'municipality', file.municipality, 'park', file.park_id);
        hidden := step_hidden(file.id);
        if hidden.event is not null then
            file.document := hidden.before;
            file.version := hidden.event - 1;
        end if;
    else
        context := opening_context(opening);
        if context is null then
            return null;
        end if;
    end if;
    about := file;
    about.organisation_id := coalesce(file.organisation_id, (context ->> 'organisation')::bigint);
    about.park_id := coalesce(file.park_id, (context ->> 'park')::bigint);
    return json_build_object(
        'actor', actor_on(context ->> 'municipality', (context ->> 'organisation')::bigint),
        'case', file.document,
        'opening', case when opening is not null then context end,
        'facts', case_facts(context ->> 'workflow', file.id, context) || jsonb_build_object('kept_out', kept_out(about))
                 || case when (wanted ->> 'desk')::boolean then colleagues_on(file.id) else '{}' end
                 || case when (wanted ->> 'readers')::boolean then readers_on(file.id) else '{}' end
                 || case when (wanted ->> 'organisations')::boolean then whom_to_ask(file.id, coalesce(file.compartment, 0::smallint)) else '{}' end
                 || case when (wanted ->> 'last_step')::boolean and hidden.event is null
                         then jsonb_build_object('last_step', last_step_of(file)) else '{}' end
                 || case when hidden.event is not null
                         then jsonb_build_object('busy_until', to_char(hidden.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                         else '{}' end,
        'settings', workflow_settings(context ->> 'workflow', (context ->> 'organisation')::bigint),
        'last', last_step_taken(file.id, file.version));
end $$;
