-- as: person
-- writes
-- Asks another administrator to take the version in use as it stands; null when there is nothing to ask.
with asked as materialized (select ask_to_use_indicators(cast(:version as integer), cast(:lapse_days as integer)) as version),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'indicators_asked', 'Indicatoren, versie ' || version, jsonb_build_object('version', version)
    from asked where version is not null)
select json_build_object('version', version) from asked where version is not null
