-- as: system
-- Who is measured: the municipal coordinator for whom most waits, and the newest cases of that desk. Counted in the index of
-- tasks: among a million cases, counting the cases themselves took longer than a question may take.
with desk as (
    select h.person_id, array_agg('municipal_coordinator@' || h.organisation_id) as desks
    from holding_today h where h.role = 'municipal_coordinator' and h.on_behalf_of = 0 group by h.person_id),
busiest as (
    select d.person_id, d.desks, passes_of(d.person_id) as passes
    from desk d
    order by (select count(*) from task t where t.desk = any (d.desks)) desc, d.person_id
    limit 1)
select json_build_object('person', b.person_id, 'cases', coalesce((
    select json_agg(json_build_object('id', f.id, 'number', f.number) order by f.id)
    from (select id, number from case_file
          where id in (select t.case_id from task t where t.desk = any (b.desks) and t.pass = any (b.passes))
          order by id desc limit cast(:most as integer)) f), '[]'))
from busiest b
