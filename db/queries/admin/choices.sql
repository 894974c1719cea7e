-- as: person
-- What the forms of administration choose from: people and organisations that one manages, where that matters.
with mine as materialized (select administered_organisations() as ids)
select json_build_object(
    'roles', (select json_agg(json_build_object('value', r.id, 'label', r.label) order by r.label) from role r),
    'signing_roles', (select json_agg(json_build_object('value', r.id, 'label', r.label) order by r.label) from role r
                      where exists (select from hand_of_role h where h.role = r.id and h.hand in ('signer', 'payer'))),
    'organisations', (select coalesce(json_agg(json_build_object('value', o.id::text, 'label', o.name) order by o.name), '[]')
                      from organisation o where o.active),
    'administered', (select coalesce(json_agg(json_build_object('value', o.id::text, 'label', o.name) order by o.name), '[]')
                     from organisation o where o.active and o.id = any (select unnest(ids) from mine)),
    'holders', (select coalesce(json_agg(json_build_object('value', p.id::text, 'label', p.name || ' (' || h.places || ')')
                                         order by p.name, p.id), '[]')
                from person p
                join lateral (
                    select string_agg(distinct r.label || ', ' || o.name, '; ') as places
                    from role_holding h join role r on r.id = h.role join organisation o on o.id = h.organisation_id
                    where h.person_id = p.id and h.role <> 'functional_admin'
                      and coalesce(h.until_day, 'infinity') >= today()) h on h.places is not null
                where p.active and administers_role_of(p.id, (select ids from mine))),
    'people', (select coalesce(json_agg(json_build_object('value', p.id::text, 'label', p.name) order by p.name, p.id), '[]')
               from person p where p.active and administers_role_of(p.id, (select ids from mine)) and exists (
                   select from role_holding h where h.person_id = p.id and h.role <> 'functional_admin'
                     and today() between h.from_day and coalesce(h.until_day, 'infinity'))))
where holds_role('functional_admin')
