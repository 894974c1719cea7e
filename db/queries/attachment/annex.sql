-- as: person
-- A confidential annex that whoever acts may withdraw, now or once nothing holds it any more: {name}; null for any other file.
select json_build_object('name', a.name)
from attachment a join case_file f on f.id = a.case_id
where f.number = :number and a.id = cast(:id as bigint)
  and coalesce(annex_stays_because(f.id, a.id), 'annex_not_held') = 'annex_not_held'
