-- as: person
-- writes
-- From now on, not from midnight: yesterday was the last day. What was signed before stays signed.
with stopped as (
    update mandate m set until_day = today() - 1, from_day = least(m.from_day, today() - 1)
    where m.id = cast(:mandate as bigint) and coalesce(m.until_day, 'infinity') >= today() and m.organisation_id = any (administered_organisations())
    returning m.*),
noted as (
    insert into audit_entry (person_id, what, subject, before)
    select acting_person(), 'mandate_stopped', s.organ, jsonb_build_object('role', r.label, 'organisation', o.name,
           'person', (select p.name from person p where p.id = s.person_id))
    from stopped s join role r on r.id = s.role join organisation o on o.id = s.organisation_id)
select json_build_object('organ', organ) from stopped
