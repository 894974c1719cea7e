-- as: system
-- writes
-- Organisations with their ground, by name; an organisation for each municipality under its code. Gives id by key.
with named as (
    select r.key, r.kind, r.name, r.area from jsonb_to_recordset(cast(:rows as jsonb)) as r (key text, kind text, name text, area text[])
    union all
    select m.code, 'municipality', :municipality_name || m.name, array[m.code] from municipality m where m.successor is null),
put as (
    insert into organisation (kind, name) select kind, name from named
    on conflict on constraint organisation_once do update set active = true returning id, kind, name),
placed as (
    insert into organisation_area (organisation_id, municipality)
    select put.id, a.code from put join named using (kind, name) cross join unnest(named.area) a (code)
    on conflict do nothing)
select json_object_agg(named.key, put.id) from put join named using (kind, name)
