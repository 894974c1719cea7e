-- as: person
-- writes
with closed as (
    select p.name, close_sessions(p.id) as sessions from person p
    where p.id = cast(:person as bigint) and administers_person(p.id)),
noted as (
    insert into audit_entry (person_id, what, subject) select acting_person(), 'sessions_closed', name from closed)
select json_build_object('closed', sessions) from closed
