-- as: person
-- Every kind of message with what I chose for it, and when I want mail.
select json_build_object(
    'mail_is_on', mail_is_on(),
    'address', p.email,
    'refused_since', (select u.since from undeliverable u where u.person_id = p.id and u.address = lower(p.email)),
    'quiet_from', to_char(h.quiet_from, 'HH24:MI'), 'quiet_until', to_char(h.quiet_until, 'HH24:MI'),
    'weekday', coalesce(h.digest_weekday, 1),
    'kinds', (select json_agg(json_build_object(
                  'id', k.id, 'label', k.label, 'help', k.help, 'demanded', k.demanded,
                  'choice', coalesce(c.choice, k.standard)) order by k.rank)
              from message_kind k left join message_choice c on c.kind = k.id and c.person_id = acting_person()
              where k.is_chosen))
from person p
left join mail_habit h on h.person_id = p.id
where p.id = acting_person()
