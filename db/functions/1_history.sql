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

-- Who took the last step, when and which, and the last one that was more than a note, as far as the person acting may know of it.
-- Bolwerk itself knows every step.
create function last_step_taken(of_case bigint, version bigint) returns jsonb language plpgsql stable as $$
begin
    if acting_person() is not null then
        return last_step_known(of_case, version);
    end if;
    return (select jsonb_build_object('by', e.payload -> 'by', 'at', e.payload ->> 'at', 'action', e.action)
                || more_than_a_note(of_case, version, '{}')
            from case_event e where e.case_id = of_case and e.sequence = last_step_taken.version);
end $$;

create function last_step_known(of_case bigint, version bigint) returns jsonb
language plpgsql stable security definer set search_path from current as $$
declare
    passes constant bigint[] := passes_held();
    hidden constant bigint[] := events_hidden(of_case);
begin
    return (
        select jsonb_build_object('by', e.payload -> 'by', 'at', e.payload ->> 'at', 'action', e.action)
            || more_than_a_note(of_case, version, hidden)
        from case_event e where e.case_id = of_case and e.sequence = last_step_known.version and e.sequence <> all (hidden)
          and exists (select from case_reader r where r.case_id = of_case and r.pass = any (passes)));
end $$;

-- {step}: the last event up to that version that was more than a note. Whoever saw the case as it was after it saw it as it is.
create function more_than_a_note(of_case bigint, version bigint, hidden bigint[]) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_object('step', e.sequence) from case_event e
            where e.case_id = of_case and e.sequence <= more_than_a_note.version and e.sequence <> all (hidden) and e.action <> 'note'
            order by e.sequence desc limit 1);
end $$;
