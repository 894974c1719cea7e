-- as: person
-- writes
-- A new password ends every session of that person, at once or when a second administrator confirms it. Null for oneself:
-- that asks for the one that was.
with done as materialized (
    select p.name, set_password(p.id, :password_hash, cast(:lapse_days as integer)) as outcome from person p where p.id = cast(:person as bigint)),
noted as (
    insert into audit_entry (person_id, what, subject)
    select acting_person(), 'password_' || outcome, name from done where outcome is not null)
select json_build_object('outcome', outcome) from done where outcome is not null
