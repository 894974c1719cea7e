-- as: person
-- writes
select json_build_object('parks', set_round_parks(f.id, cast(:wanted as jsonb)))
from case_file f where f.number = :number and leads_round(f.id)
