-- as: system
-- writes
-- Invented municipalities for what may be said of no real one. They have no border and stand on no map.
with put as (
    insert into municipality (code, name, province)
    select r.code, r.name, r.province from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, name text, province text)
    on conflict do nothing returning 1)
select json_build_object('rows', count(*)) from put
