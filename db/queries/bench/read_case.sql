-- as: itself
-- For pgbench: what a transition reads (case/load), of the case at :place in the list.
select found #>> '{case,version}' as version, found ->> 'case' as document
from (select load_case(cast(:session as text), null, jsonb_build_object(
          'id', (cast(:ids as bigint[]))[cast(:place as integer)], 'desk', true, 'organisations', false)) as found) once
