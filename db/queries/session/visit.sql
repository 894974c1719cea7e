-- as: person
-- Who is signed in, and the numbers of every page's frame.
with held as materialized (
    select * from jsonb_to_recordset(holdings_held())
        as h (role text, organisation_name text, on_behalf_of bigint, on_behalf_of_name text))
select json_build_object(
    'person', p.id, 'name', p.name, 'csrf', s.csrf, 'demo', p.demo,
    'organisation', coalesce((select string_agg(distinct h.organisation_name, ' en ' order by h.organisation_name)
                              from held h where h.on_behalf_of = 0), ''),
    'roles', coalesce((select json_agg(distinct h.role) from held h), '[]'),
    'on_behalf_of', coalesce((select string_agg(distinct h.on_behalf_of_name, ' en ') from held h where h.on_behalf_of <> 0), ''),
    'reads_riec', exists (select from unnest(passes_held()) pass where pass % 4 = 3),
    'serves_province', provinces_served() <> '{}',
    'unread', (select count(*) from (select from notification n
               where n.person_id = acting_person() and n.read_at is null limit 100) few),
    'waiting', work_waiting_number(100))
from person p
join session s on s.token_hash = decode(:session, 'hex')
where p.id = acting_person()
