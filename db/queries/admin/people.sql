-- as: person
-- plan: custom
-- Accounts by name of whom one manages a role or the account, with the roles of today; :state is "", "active", "blocked" or "without_role".
with held as (
    select h.person_id, h.role, r.label, h.organisation_id, o.name as organisation
    from role_holding h join role r on r.id = h.role join organisation o on o.id = h.organisation_id
    where today() between h.from_day and coalesce(h.until_day, 'infinity')),
mine as materialized (select administered_organisations() as ids),
managed as materialized (
    select p.id, p.name, p.email, p.active from person p where administers_role_of(p.id, (select ids from mine))),
found as (
    select p.id, p.name, p.email, p.active from managed p
    where (:words = '' or strpos(lower(p.name || ' ' || p.email), lower(:words)) > 0)
      and (cast(:organisation as bigint) is null
           or exists (select from held where held.person_id = p.id and held.organisation_id = cast(:organisation as bigint)))
      and (:role = '' or exists (select from held where held.person_id = p.id and held.role = :role))
      and case :state when 'active' then p.active when 'blocked' then not p.active
                      when 'without_role' then p.active and not exists (select from held where held.person_id = p.id)
                      else true end)
select json_build_object(
    'found', (select count(*) from found),
    'accounts', (select count(*) from managed),
    'organisations', (select coalesce(json_agg(json_build_object('value', o.id::text, 'label', o.name) order by o.name), '[]')
                      from organisation o where o.active and o.id = any (select unnest(ids) from mine)),
    'roles', (select json_agg(json_build_object('value', r.id, 'label', r.label) order by r.label) from role r),
    'people', (select coalesce(json_agg(json_build_object(
            'id', f.id, 'name', f.name, 'email', f.email, 'active', f.active, 'last_sign_in', s.last_sign_in,
            'organisations', coalesce((select string_agg(distinct organisation, ' en ') from held where person_id = f.id), ''),
            'roles', coalesce((select string_agg(distinct label, ', ') from held where person_id = f.id), ''))
            order by f.name, f.id), '[]')
        from (select * from found order by name, id limit 50 offset 50 * cast(:page as integer)) f,
             lateral sessions_of(f.id) s))
where holds_role('functional_admin')
