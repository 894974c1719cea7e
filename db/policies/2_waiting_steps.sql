-- Who may know of a step that waits, or that was taken back: whoever reads the case for the organisation that took it.

grant select on waiting_step to bolwerk_app;
grant select on taken_back to bolwerk_app;
create policy "whoever may read the case" on taken_back for select
    using (exists (select from case_reader r where r.case_id = taken_back.case_id));

-- Whether the person acting must not know of the step yet: taken by an organisation for which that person does not read the
-- case, and still waiting.
create or replace function is_hidden(step waiting_step) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return step.until > now() and acting_person() is not null
       and not exists (select from case_reader r where r.case_id = step.case_id and r.organisation_id = step.organisation_id
                          and r.pass = any (passes_held()));
end $$;

-- The step of the case that is hidden so. No row when there is none.
create or replace function step_hidden(of_case bigint) returns waiting_step
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    step waiting_step;
begin
    select w.* into step from waiting_step w where w.case_id = of_case and is_hidden(w);
    return step;
end $$;

-- Whether a letter of the case waits, for whoever sends letters.
create or replace function letter_waits(of_case bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from waiting_step w where w.case_id = of_case and w.until > now());
end $$;

-- The events that the person acting does not see: a step that waits with what was noted since, and a step that was taken back with the taking
-- back, for whoever does not read the case for the organisation that did so: it was never made known.
create or replace function events_hidden(of_case bigint) returns bigint[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    hidden bigint;
begin
    if not exists (select from waiting_step w where w.case_id = of_case)
       and not exists (select from taken_back b where b.case_id = of_case) then
        return '{}';
    end if;
    hidden := (step_hidden(of_case)).event;
    return array(select e.sequence from case_event e where e.case_id = of_case and e.sequence >= hidden) || array(
        select b.sequence from taken_back b
        where b.case_id = of_case
          and not exists (select from case_reader r where r.case_id = b.case_id and r.organisation_id = b.organisation_id
                             and r.pass = any (passes_held())));
end $$;
