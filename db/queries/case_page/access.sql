-- as: person
-- Who may see the case today, for whoever may see it.
select json_build_object('number', f.number, 'title', f.title, 'compartment', f.compartment, 'readers', readers_of(f.id))
from case_file f where f.number = :number
