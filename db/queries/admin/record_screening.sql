-- as: person
-- writes
-- "recorded", or "asked" when a second administrator must confirm it; null for oneself.
with done as materialized (
    select p.name, record_screening(p.id, :kind, cast(:issued_on as date), cast(:until as date), cast(:lapse_days as integer)) as outcome
    from person p where p.id = cast(:person as bigint)),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'screening_' || outcome, name, jsonb_build_object('screened_until', cast(:until as date))
    from done where outcome is not null)
select json_build_object('outcome', outcome) from done where outcome is not null
