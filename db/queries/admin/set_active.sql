-- as: person
-- writes
-- Lets an account in, or keeps it out from now on and ends its sessions. Who reads V3 is let in again by two (HANDBOOK 4.3):
-- the outcome is "admitted", "blocked" or "asked"; null when nothing changes.
with done as materialized (
    select p.id, p.name, set_active(p.id, cast(:active as boolean), cast(:lapse_days as integer)) as outcome
    from person p where p.id = cast(:person as bigint)),
closed as materialized (select close_sessions(id) from done where outcome = 'blocked'),
noted as (
    insert into audit_entry (person_id, what, subject)
    select acting_person(), case outcome when 'asked' then 'admission_asked' else 'person_' || outcome end, name
    from done where outcome is not null)
select json_build_object('outcome', outcome, 'closed', (select count(*) from closed)) from done where outcome is not null
