-- as: system
-- The number of the newest decision in a case, as a letter or a form refers to it.
select json_build_object('number', max(d.number))
from document d where d.case_id = cast(:case as bigint) and d.decision and d.withdrawn_in is null
