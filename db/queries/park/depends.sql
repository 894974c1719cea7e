-- as: person
-- What hangs on a park as far as the person acting may read it: the cases that run on it, the risk rounds that ask about it and
-- are not over, and how many cases are closed. What one may not read is in no number.
with here as materialized (
    select f.number, f.compartment as level, f.title, f.workflow, f.state, f.closed, f.changed_at
    from case_file f join park p on p.id = f.park_id
    where p.rin = :rin and f.workflow not in ('park_record', 'destroyed'))
select json_build_object(
    'open', (select coalesce(json_agg(json_build_object('number', number, 'level', level, 'title', title, 'workflow', workflow, 'state', state)
                                      order by changed_at desc, number), '[]') from here where not closed),
    'rounds', (select coalesce(json_agg(json_build_object('number', f.number, 'level', f.compartment, 'title', f.title, 'workflow', f.workflow, 'state', f.state)
                                        order by f.number), '[]')
               from case_file f
               where f.workflow = 'risk_round' and not f.closed
                 and exists (select from risk_matrix m join park p on p.id = m.park_id where m.case_id = f.id and p.rin = :rin)),
    'closed', (select count(*) from here where closed))
