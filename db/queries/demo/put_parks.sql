-- as: system
-- writes
-- Invented parks: what may be said of them says nothing about a real one.
with put as (
    insert into park (rin, name, municipality, year, ha_bruto, ha_netto, fictitious)
    select r.rin, r.name, r.municipality, extract(year from today()) - 1, r.hectares, r.hectares * 0.8, true
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (rin text, name text, municipality text, hectares numeric)
    on conflict on constraint park_rin_once do nothing returning 1)
select json_build_object('rows', count(*)) from put
