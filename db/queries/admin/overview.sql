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
    'unscreened', (
        select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'until', c.until_day) order by c.until_day nulls first, p.name), '[]')
        from person p left join screening c on c.person_id = p.id
        where p.active and administers_person(p.id, (select administered_organisations())) and reads_v3(p.id) and coalesce(c.until_day, '-infinity') < today() + 30),
    'indicators', (select json_build_object('version', s.version, 'asked_by_name', p.name, 'lapses_on', s.lapses_on)
                   from indicator_set s join person p on p.id = s.asked_by where s.in_use_since is null and s.lapses_on >= today()),
    'requests', access_requests(null),
    'changes', (select coalesce(json_agg(c), '[]') from (
        select a.at, p.name as person, a.what, a.subject, a.before, a.after
        from audit_entry a join person p on p.id = a.person_id order by a.id desc limit 8) c))
where holds_role('functional_admin')
