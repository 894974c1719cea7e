-- as: system
-- writes
-- Organisations with their ground, by name; an organisation for each municipality under its code. Gives id by key.
with named as (
    select r.key, r.kind, r.name, r.area, coalesce(r.address, '{}') as address, r.house
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (key text, kind text, name text, area text[], address text[], house jsonb)
    union all
    select m.code, 'municipality', :municipality_name || m.name, array[m.code],
           array['College van burgemeester en wethouders', 'Gemeentehuis', m.name || ' (voorbeeldadres)'], null
    from municipality m where m.successor is null),
put as (
    insert into organisation (kind, name, address) select kind, name, address from named
    on conflict on constraint organisation_once do update set active = true returning id, kind, name),
housed as (
    insert into house_style (organisation_id, organ, sender, contact, objection_address, court, account, colour, logo, logo_type)
    select put.id, h.organ, h.sender, h.contact, h.objection_address, h.court, coalesce(h.account, ''), h.colour, convert_to(h.logo, 'UTF8'), 'image/svg+xml'
    from put join named using (kind, name)
    cross join jsonb_to_record(named.house)
        as h (organ text, sender text[], contact text, objection_address text[], court text, account text, colour text, logo text)
    where named.house is not null
    on conflict do nothing),
placed as (
    insert into organisation_area (organisation_id, municipality)
    select put.id, a.code from put join named using (kind, name) cross join unnest(named.area) a (code)
    on conflict do nothing)
select json_object_agg(named.key, put.id) from put join named using (kind, name)
