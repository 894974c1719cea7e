-- as: person
-- writes
-- Notes that a confidential case was looked at; nothing for a case that is not there for the person.
select json_build_object('noted', log_view(f.id, 'Zaak', purpose_of(f, f.compartment), null) is null)
from case_file f where f.number = :number
