-- What happened to a case, the latest first; null for whoever may not read it. That is asked once and not, as a policy
-- does, for each event again. What the person acting must not know of yet, or never, is left out.
create function history_of(of_case bigint) returns json
language plpgsql stable security definer set search_path from current as $$
declare
    hidden constant bigint[] := events_hidden(of_case);
begin
    if not may_read_case(of_case) then
        return null;
    end if;
    return (select json_agg(e.payload order by e.sequence desc) from case_event e where e.case_id = of_case and e.sequence <> all (hidden));
end $$;
