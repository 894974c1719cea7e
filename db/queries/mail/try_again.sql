-- as: person
-- writes
with tried as (select try_address_again(cast(:person as bigint)) as name),
noted as (
    insert into audit_entry (person_id, what, subject)
    select acting_person(), 'address_tried_again', name from tried where name is not null)
select json_build_object('name', name) from tried where name is not null
