-- as: person
-- writes
-- {name} of the annex that was withdrawn; null when it is not there for this person.
select json_build_object('name', gone.name)
from (select withdraw_annex(f.id, cast(:id as bigint), btrim(:because)) as name from case_file f where f.number = :number offset 0) gone
where gone.name is not null
