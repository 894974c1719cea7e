-- as: person
-- How e-mail goes, for administrators; null for everybody else.
select json_build_object(
    'server', s.server, 'sender', s.sender, 'digest_at', to_char(s.digest_at, 'HH24:MI'), 'most_an_hour', s.most_an_hour,
    'letters_wait_minutes', s.letters_wait_minutes,
    'failing_since', s.failing_since, 'problem', s.problem, 'retry_at', s.retry_at,
    'waiting', (select count(*) from mail where done_at is null and incident is null),
    'oldest', (select min(created_at) from mail where done_at is null and incident is null),
    'incidents', (select count(*) from mail where done_at is null and incident is not null),
    'sent_today', (select count(*) from mail where outcome = 'sent' and done_at >= today()::timestamp at time zone 'Europe/Amsterdam'),
    'refused', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'address', u.address, 'since', u.since,
                                                           'reply', u.reply) order by u.since desc), '[]')
                from undeliverable u join person p on p.id = u.person_id and lower(p.email) = u.address))
from mail_service s
where holds_role('functional_admin')
