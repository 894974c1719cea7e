-- as: person
-- Who is signed in, without the numbers of the page's frame: for programs, and for what changes something.
select json_build_object(
    'person', p.id, 'name', p.name, 'csrf', s.csrf, 'demo', p.demo,
    'roles', coalesce((select jsonb_agg(distinct h ->> 'role') from jsonb_array_elements(holdings_held()) h), '[]'))
from person p
join session s on s.token_hash = decode(:session, 'hex')
where p.id = acting_person()
