-- as: person
-- writes
-- Today is its last day: what was declared stays declared for the days before.
with ended as (
    update interest i set until_day = greatest(today(), i.from_day)
    where i.id = cast(:interest as bigint) and coalesce(i.until_day, 'infinity') > today()
    returning i.*),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'interest_ended', p.name, jsonb_build_object('until', e.until_day)
    from ended e join person p on p.id = e.person_id where e.person_id <> acting_person())
select json_build_object('in', interest_in(i)) from interest i where i.id in (select id from ended)
