-- as: person
-- writes
-- Lets an account in, or keeps it out from now on and ends its sessions.
with changed as (
    update person p set active = cast(:active as boolean)
    where p.id = cast(:person as bigint) and p.active <> cast(:active as boolean) and holds_role('functional_admin')
      and (p.id <> acting_person() or cast(:active as boolean))
    returning p.id, p.name, p.active),
closed as (select c.name, case when not c.active then close_sessions(c.id) else 0 end as sessions from changed c),
noted as (
    insert into audit_entry (person_id, what, subject)
    select acting_person(), case when active then 'person_admitted' else 'person_blocked' end, name from changed)
select json_build_object('closed', sessions) from closed
