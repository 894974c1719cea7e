-- as: person
-- The days from last year on, for administrators.
select coalesce(json_agg(json_build_object('day', day, 'name', name, 'source', source) order by day), '[]')
from holiday where day >= date_trunc('year', today()::timestamp) - interval '1 year'
having holds_role('functional_admin')
