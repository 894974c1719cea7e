-- as: person
-- writes
-- For myself, or by an administrator for somebody. A park is named by its RIN or, where no other has it, by its name. `found` is
-- false when the park or the case is not there.
with wanted as (
    select coalesce(cast(:person as bigint), acting_person()) as person_id,
           cast(nullif(:organisation, '') as bigint) as organisation_id,
           (select min(p.id) from park p where p.rin = btrim(:park) or lower(p.name) = lower(btrim(:park))
            having count(*) = 1) as park_id,
           (select f.id from case_file f where f.number = upper(btrim(:case))) as case_id),
judged as (
    select w.*, (btrim(coalesce(:park, '')) = '') = (w.park_id is null) and (btrim(coalesce(:case, '')) = '') = (w.case_id is null) as found
    from wanted w where w.person_id = acting_person() or administers_role_of(w.person_id)),
made as (
    insert into interest (person_id, organisation_id, park_id, case_id, nature, from_day, until_day, declared_by)
    select person_id, organisation_id, park_id, case_id, btrim(:nature), cast(:from as date), cast(:until as date), acting_person()
    from judged where found
    returning id, person_id),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'interest_declared', p.name, jsonb_build_object('from', cast(:from as date), 'until', cast(:until as date))
    from made m join person p on p.id = m.person_id where m.person_id <> acting_person())
select json_build_object('found', found, 'id', (select id from made)) from judged
