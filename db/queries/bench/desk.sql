-- as: system
-- Who is measured: the municipal coordinator with the most open cases, and the newest cases of that desk.
with desk as (
    select h.person_id, array_agg(h.organisation_id) as organisations
    from holding_today h where h.role = 'municipal_coordinator' and h.on_behalf_of = 0 group by h.person_id),
busiest as (
    select d.person_id, d.organisations
    from desk d
    order by (select count(*) from case_file f where f.organisation_id = any (d.organisations) and not f.closed) desc, d.person_id
    limit 1)
select json_build_object('person', b.person_id, 'cases', coalesce((
    select json_agg(json_build_object('id', f.id, 'number', f.number) order by f.id)
    from (select id, number from case_file
          where organisation_id = any (b.organisations) and not closed
          order by id desc limit cast(:most as integer)) f), '[]'))
from busiest b
