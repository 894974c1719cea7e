-- as: person
-- The figures of the administration page and the last changes; nothing for anybody else.
select json_build_object(
    'incidents', (select count(*) from outbox where incident is not null and done_at is null)
               + (select count(*) from alarm where incident is not null and done_at is null)
               + (select count(*) from mail where incident is not null and done_at is null),
    'oldest_incident', (select min(at) from (
        select created_at as at from outbox where incident is not null and done_at is null
        union all select day::timestamp at time zone 'Europe/Amsterdam' from alarm
        where incident is not null and done_at is null
        union all select created_at from mail where incident is not null and done_at is null) parked),
    'accounts', (select count(*) from person where active),
    'without_role', (select count(*) from person p where p.active and not exists (
        select from role_holding h where h.person_id = p.id and today() between h.from_day and coalesce(h.until_day, 'infinity'))),
    'substitutions', (select count(*) from substitution where until_day >= today()),
    'requests', access_requests(null),
    'changes', (select coalesce(json_agg(c), '[]') from (
        select a.at, p.name as person, a.what, a.subject, a.before, a.after
        from audit_entry a join person p on p.id = a.person_id order by a.id desc limit 8) c))
where holds_role('functional_admin')
