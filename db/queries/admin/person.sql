-- as: person
-- One account with its roles: those of today first, then later ones, then ended ones.
select json_build_object(
    'id', p.id, 'name', p.name, 'email', p.email, 'active', p.active, 'last_sign_in', s.last_sign_in, 'sessions', s.still_open,
    'roles', (select coalesce(json_agg(json_build_object(
            'id', h.id, 'role', h.role, 'label', r.label, 'organisation', o.name, 'ceiling', least(h.ceiling, o.ceiling),
            'from', h.from_day, 'until', h.until_day, 'stopped_at', h.stopped_at,
            'managed', h.organisation_id = any (administered_organisations()),
            'mandate', (select json_build_object('ceiling', case when bool_or(m.most_cents is null) then null else max(m.most_cents) end)
                        from mandate m where m.role = h.role and m.organisation_id = h.organisation_id
                          and (m.person_id is null or m.person_id = p.id)
                          and today() between m.from_day and coalesce(m.until_day, 'infinity') having count(*) > 0))
            order by coalesce(h.until_day, 'infinity') < today(), h.from_day > today(), h.from_day desc, h.id), '[]')
        from role_holding h join role r on r.id = h.role join organisation o on o.id = h.organisation_id
        where h.person_id = p.id),
    'managed', administers_person(p.id),
    'reads_v3', reads_v3(p.id),
    'screening', (select json_build_object('kind', c.kind, 'issued_on', c.issued_on, 'until', c.until_day, 'valid', c.until_day >= today(),
                                           'by', (select name from person where id = c.recorded_by))
                  from screening c where c.person_id = p.id),
    'requests', access_requests(p.id))
from person p, lateral sessions_of(p.id) s
where p.id = cast(:person as bigint) and administers_role_of(p.id)
