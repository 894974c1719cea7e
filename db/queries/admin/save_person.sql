-- as: person
-- writes
with before as (
    select id, name, email from person where id = cast(:person as bigint) and holds_role('functional_admin') for update),
changed as (
    update person p set name = btrim(:name), email = btrim(:email) from before b where p.id = b.id
    returning p.id, p.name, p.email),
noted as (
    insert into audit_entry (person_id, what, subject, before, after)
    select acting_person(), 'person_changed', c.name, jsonb_build_object('name', b.name, 'email', b.email),
           jsonb_build_object('name', c.name, 'email', c.email)
    from changed c join before b using (id) where (b.name, b.email) is distinct from (c.name, c.email))
select json_build_object('id', id) from changed
