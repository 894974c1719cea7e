-- as: person
-- Who is signed in, and the numbers of every page's frame.
select json_build_object(
    'person', p.id, 'name', p.name, 'csrf', s.csrf, 'demo', p.demo,
    'organisation', coalesce((select string_agg(distinct h.organisation_name, ' en ' order by h.organisation_name)
                              from holding_today h where h.person_id = p.id and h.on_behalf_of = 0), ''),
    'roles', coalesce((select json_agg(distinct h.role) from holding_today h where h.person_id = p.id), '[]'),
    'on_behalf_of', coalesce((select string_agg(distinct h.on_behalf_of_name, ' en ')
                              from holding_today h where h.person_id = p.id and h.on_behalf_of <> 0), ''),
    'serves_province', provinces_served() <> '{}',
    'unread', (select count(*) from (select from notification n
               where n.person_id = p.id and n.read_at is null limit 100) few),
    'waiting', (select count(*) from (select from task t
                where t.desk = any (desks_held())
                  and (t.person_id is null or t.person_id = p.id) limit 1000) many))
from person p
join session s on s.token_hash = decode(:session, 'hex')
where p.id = acting_person()
