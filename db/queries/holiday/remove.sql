-- as: person
-- writes
-- Only days of a decree: the others stand in the law itself.
with gone as (
    delete from holiday where day = cast(:day as date) and source like 'KB%' and holds_role('functional_admin')
    returning day, name, source),
noted as (
    insert into audit_entry (person_id, what, subject, before)
    select acting_person(), 'holiday_removed', day::text, jsonb_build_object('name', name, 'source', source) from gone)
select json_build_object('day', day) from gone
