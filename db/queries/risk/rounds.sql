-- as: person
-- The rounds that the person may read, newest first, with how far the matrices are that the person sees.
select coalesce(json_agg(json_build_object(
    'number', f.number, 'level', f.compartment, 'title', f.title, 'state', f.state, 'changed_at', f.changed_at, 'due', f.due,
    'matrices', m.number, 'submitted', m.submitted, 'own', m.own, 'own_submitted', m.own_submitted) order by f.opened_at desc, f.id desc), '[]')
from case_file f
cross join lateral (
    select count(*) as number, count(*) filter (where state = 'submitted') as submitted,
           count(*) filter (where pass = any ((select passes_held())::bigint[])) as own,
           count(*) filter (where pass = any ((select passes_held())::bigint[]) and state = 'submitted') as own_submitted
    from risk_matrix r where r.case_id = f.id) m
where f.workflow = 'risk_round'
