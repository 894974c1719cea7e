-- Whether the person acting works for who manages the case: the province where it is the authority over an applicant's case, otherwise
-- the organisation that owns the case.
create function manages_case(of_case bigint) returns boolean language plpgsql stable as $$
declare
    file case_file;
begin
    select f.* into file from case_file f where f.id = of_case;
    if exists (select from area_reader a where a.workflow = file.workflow and a.kind = 'province') then
        return prepares_letters(of_case);
    end if;
    return coalesce(acts_for(file.organisation_id), false);
end $$;

-- Why a confidential annex is not withdrawn by who acts; null when it can be. Who put it there may, and so may whoever works for
-- who manages the case or for the RIEC whose designation it was shared for, as far as they read it (Wgs 1.7).
create function annex_stays_because(of_case bigint, of_file bigint) returns text language plpgsql stable
security definer set search_path from current as $$
declare
    file  record;
    basis case_file;
begin
    select a.designation_id, a.uploaded_by into file from attachment a join case_file f on f.id = a.case_id
    where a.id = of_file and a.case_id = of_case and a.removed_at is null and a.compartment > f.compartment;
    select d.* into basis from case_file d where d.id = file.designation_id and in_force(d) and may_read_case(d.id);
    if basis.id is null or not may_read_case(of_case) then
        return 'file_to_withdraw_is_there';
    elsif file.uploaded_by is distinct from acting_person() and not manages_case(of_case)
          and not '@' || basis.organisation_id = any (desks_held()) then
        return 'file_withdrawn_by_who_put_it';
    elsif exists (select from legal_hold h join case_file f on f.id in (of_case, basis.id)
                  where h.lifted_at is null and coalesce(h.until_day, 'infinity') >= today()
                    and (h.case_id = f.id or h.park_id = f.park_id and h.organisation_id = f.organisation_id)) then
        return 'annex_not_held';
    end if;
    return null;
end $$;

-- What it held is gone at once, because it is needed no longer (Wgs 1.8); that it was there, who withdrew it and why stands in
-- the view log, for the history of the case is read by more people. The name of the file; null when it is not there.
create function withdraw_annex(of_case bigint, of_file bigint, because text) returns text language plpgsql
security definer set search_path from current as $$
declare
    why  text := annex_stays_because(of_case, of_file);
    gone text;
begin
    if why = 'file_to_withdraw_is_there' then
        return null;
    elsif why is not null then
        raise exception 'violates check constraint "%"', why using errcode = 'check_violation', constraint = why;
    end if;
    update attachment set removed_at = now(), removed_by = acting_person(), removed_because = because, bytes = ''
    where id = of_file returning name into gone;
    perform log_annex(of_case, 'Vertrouwelijke bijlage ingetrokken: ' || gone, 'Ingetrokken: ' || because);
    return gone;
end $$;

-- Whether an intervention was reported as carried out, which its files prove (HANDBOOK 11).
create function proves_what_was_done(of_case bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select from case_file f where f.id = of_case and f.workflow = 'intervention'
                   and f.state in ('carried_out', 'measured', 'closed'));
end $$;

-- Why a file is not withdrawn by who acts; null when it can be. Who put it there may, until a step was taken with it, and so may
-- whoever works for who manages the case, until a decision was made with it. Whoever is outside is not told of a
-- decision: the step that was taken is enough. A confidential annex leaves no trace in the history, so it is not withdrawn there.
create function file_stays_because(of_case bigint, of_file bigint) returns text language plpgsql stable as $$
declare
    file record;
begin
    select a.uploaded_by, a.uploaded_at, a.scanned into file from attachment a join case_file f on f.id = a.case_id
    where a.id = of_file and a.case_id = of_case and a.removed_at is null and a.compartment <= f.compartment;
    if not found then
        return 'file_to_withdraw_is_there';
    end if;
    return why_it_stays(of_case, file.uploaded_by, file.uploaded_at, file.scanned, manages_case(of_case));
end $$;

-- The same of a file that is there; `manages`: whether whoever acts works for who manages the case.
create function why_it_stays(of_case bigint, put_by bigint, put_at timestamptz, found_to_be text, manages boolean) returns text
language plpgsql stable as $$
begin
    if not manages and put_by is distinct from acting_person() then
        return 'file_withdrawn_by_who_put_it';
    elsif not manages and exists (
        select from case_event e where e.case_id = of_case and e.at >= put_at
           and e.payload ->> 'from' is distinct from e.payload ->> 'to') then
        return 'file_not_worked_with';
    elsif exists (
        select from document d
        where d.case_id = of_case and d.decision and d.withdrawn_in is null and d.wanted_at >= put_at) then
        return 'file_not_in_a_decision';
    elsif proves_what_was_done(of_case) and found_to_be <> 'infected' and evidence_of(of_case) = 1 then
        return 'file_not_the_only_evidence';
    end if;
    return null;
end $$;

-- What the event of withdrawing says, done with it in one commit.
create function withdraw_file(of_case case_file, event jsonb) returns void language plpgsql as $$
declare
    wanted constant bigint := (event -> 'input' ->> 'file')::bigint;
    why text := file_stays_because(of_case.id, wanted);
begin
    if why is null and not exists (
        select from attachment a where a.id = wanted and a.name = event -> 'input' ->> 'file_name') then
        why := 'file_to_withdraw_is_there';
    end if;
    if why is not null then
        raise exception 'violates check constraint "%"', why using errcode = 'check_violation', constraint = why;
    end if;
    update attachment set removed_at = of_case.changed_at, removed_by = acting_person(),
        removed_because = event -> 'input' ->> 'reason'
    where id = wanted;
end $$;
