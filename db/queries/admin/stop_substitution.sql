-- as: person
-- writes
-- From now on: what has not begun goes, what runs had yesterday as its last day.
with wanted as (
    select s.*, a.name as absent, w.name as substitute from substitution s
    join person a on a.id = s.absent_id join person w on w.id = s.substitute_id
    where s.id = cast(:substitution as bigint) and s.until_day >= today() and administers_person(s.absent_id)),
dropped as (delete from substitution s using wanted w where s.id = w.id and w.from_day >= today() returning s.id),
stopped as (
    update substitution s set until_day = today() - 1 from wanted w where s.id = w.id and w.from_day < today() returning s.id),
noted as (
    insert into audit_entry (person_id, what, subject, before)
    select acting_person(), 'substitution_stopped', absent,
           jsonb_build_object('substitute', substitute, 'from', from_day, 'until', until_day)
    from wanted)
select json_build_object('absent', absent) from wanted
