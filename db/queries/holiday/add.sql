-- as: person
-- writes
-- A day that the Crown puts on a par with a holiday (Atw art. 3 lid 3). Adding it again changes nothing.
with made as (
    insert into holiday (day, name, source) select cast(:day as date), btrim(:name), 'KB ' || btrim(:decree)
    where holds_role('functional_admin') on conflict (day) do nothing returning day, name, source),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'holiday_added', day::text, jsonb_build_object('name', name, 'source', source) from made)
select json_build_object('added', exists (select from made),
                         'known_as', (select name from holiday where day = cast(:day as date)))
where holds_role('functional_admin')
