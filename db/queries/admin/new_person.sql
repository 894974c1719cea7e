-- as: person
-- writes
with made as (
    insert into person (name, email) select btrim(:name), btrim(:email) where holds_role('functional_admin')
    returning id, name, email),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'person_added', name, jsonb_build_object('email', email) from made)
select json_build_object('id', id) from made
