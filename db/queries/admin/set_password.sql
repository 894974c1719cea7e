-- as: person
-- writes
-- A new password ends every session of that person. Null for oneself: that asks for the one that was.
with changed as (
    select p.id, p.name from person p
    where p.id = cast(:person as bigint) and set_password(p.id, :password_hash)),
closed as (select c.id, close_sessions(c.id) as sessions from changed c),
noted as (
    insert into audit_entry (person_id, what, subject) select acting_person(), 'password_given', name from changed)
select json_build_object('closed', sessions) from closed
