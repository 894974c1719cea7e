-- as: person
-- writes
-- From now on: what has not begun goes, what runs had yesterday as its last day.
with wanted as (
    select id, substitute_id, from_day from substitution
    where id = cast(:substitution as bigint) and absent_id = acting_person() and until_day >= today()),
dropped as (delete from substitution s using wanted w where s.id = w.id and w.from_day >= today()),
stopped as (update substitution s set until_day = today() - 1 from wanted w where s.id = w.id and w.from_day < today())
select json_build_object('substitute', p.name) from wanted w join person p on p.id = w.substitute_id
