-- What workers do with timers, in one statement each.

-- Tells whoever a reminder or an escalation is for, and marks it done: both or neither. A reminder goes to whoever the
-- case waits for, and to the role it names.
create function tell_alarm(of_id bigint) returns text language plpgsql security definer set search_path from current as $$
declare
    one    alarm;
    wanted text;
begin
    update alarm set done_at = now(), taken_until = null where id = of_id and done_at is null returning * into one;
    if not found then
        return null;
    end if;
    wanted := nullif(one.detail ->> 'role', '');
    insert into notification (person_id, case_id, kind, text)
    select distinct h.person_id, one.case_id, case one.kind when 'remind' then 'reminder' else 'late' end,
           one.detail ->> 'text'
    from case_reader r
    join holding_today h on h.organisation_id = r.organisation_id and h.ceiling >= r.compartment and r.person_id in (0, h.person_id)
    where r.case_id = one.case_id
      and (h.role = wanted
           or one.kind = 'remind' and exists (
               select from task t where t.case_id = one.case_id
                  and (t.person_id = h.person_id
                       or t.person_id is null and t.organisation_id = h.organisation_id and t.role in (h.role, ''))));
    return '{"told": true}';
end $$;
