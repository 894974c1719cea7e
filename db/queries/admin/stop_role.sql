-- as: person
-- writes
-- From now on, not from midnight: yesterday was the last whole day, and the moment is kept beside it. One's own role as administrator stays.
with wanted as (
    select h.id, h.person_id, h.role, h.until_day, h.person_id = acting_person() and h.role = 'functional_admin' as own
    from role_holding h where h.id = cast(:holding as bigint) and h.organisation_id = any (administered_organisations())
      and coalesce(h.until_day, 'infinity') >= today()),
stopped as (
    update role_holding h set until_day = today() - 1, from_day = least(h.from_day, today() - 1), stopped_at = now()
    from wanted w where h.id = w.id and not w.own
    returning h.person_id, h.role, h.organisation_id),
noted as (
    insert into audit_entry (person_id, what, subject, before)
    select acting_person(), 'role_stopped', p.name, jsonb_build_object('role', r.label, 'organisation', o.name)
    from stopped s join person p on p.id = s.person_id join role r on r.id = s.role join organisation o on o.id = s.organisation_id)
-- Afterwards somebody may be of other administrators alone.
select json_build_object('person', w.person_id, 'own', w.own, 'seen', coalesce((
    select bool_or(h.organisation_id = any (administered_organisations())) from role_holding h
    where h.person_id = w.person_id and h.id <> w.id and coalesce(h.until_day, 'infinity') >= today()), true))
from wanted w
