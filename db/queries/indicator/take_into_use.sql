-- as: person
-- writes
with used as (
    update indicator_set set in_use_since = now() where version = cast(:version as integer) and in_use_since is null
    returning version),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'indicators_in_use', 'Indicatoren, versie ' || version, jsonb_build_object('version', version) from used)
select json_build_object('version', version) from used
