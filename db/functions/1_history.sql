-- What happened to a case, the latest first; null for whoever may not read it. That is asked once and not, as a policy
-- does, for each event again. What the person acting must not know of yet, or never, is left out.
create function history_of(of_case bigint) returns json
language plpgsql stable security definer set search_path from current as $$
declare
    passes constant bigint[] := passes_held();
    hidden constant bigint[] := events_hidden(of_case);
begin
    return (
        select json_agg(e.payload order by e.sequence desc) from case_event e
        where e.case_id = of_case and e.sequence <> all (hidden)
          and exists (select from case_reader r where r.case_id = of_case and r.pass = any (passes)));
end $$;

-- Who took the last step, when and which, as far as the person acting may know of it. Bolwerk itself knows every step.
create function last_step_taken(of_case bigint, version bigint) returns json language plpgsql stable as $$
begin
    if acting_person() is not null then
        return last_step_known(of_case, version);
    end if;
    return (select json_build_object('by', e.payload -> 'by', 'at', e.payload ->> 'at', 'action', e.action)
            from case_event e where e.case_id = of_case and e.sequence = last_step_taken.version);
end $$;

create function last_step_known(of_case bigint, version bigint) returns json
language plpgsql stable security definer set search_path from current as $$
declare
    passes constant bigint[] := passes_held();
    hidden constant bigint[] := events_hidden(of_case);
begin
    return (
        select json_build_object('by', e.payload -> 'by', 'at', e.payload ->> 'at', 'action', e.action) from case_event e
        where e.case_id = of_case and e.sequence = last_step_known.version and e.sequence <> all (hidden)
          and exists (select from case_reader r where r.case_id = of_case and r.pass = any (passes)));
end $$;
