-- as: person
-- A confidential annex that whoever acts may withdraw: {name}; null for any other file.
select json_build_object('name', a.name)
from attachment a join case_file f on f.id = a.case_id
where f.number = :number and a.id = cast(:id as bigint) and annex_stays_because(f.id, a.id) is null
