-- as: system
-- writes
-- Invented people; whoever can sign in gets the one password. Gives id by key.
with named as (
    select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (key text, name text, email text, login boolean, roles jsonb)),
put as (
    insert into person (name, email, password_hash, demo)
    select name, email, case when login then :password_hash end, true from named
    on conflict (lower(email)) do update set demo = true
    returning id, email),
held as (
    insert into role_holding (person_id, role, organisation_id, ceiling, from_day)
    select put.id, h.role, h.organisation, h.ceiling, date '2020-01-01'
    from put join named using (email)
    cross join jsonb_to_recordset(named.roles) as h (role text, organisation bigint, ceiling smallint)
    on conflict do nothing),
screened as (
    insert into screening (person_id, kind, issued_on, until_day)
    select distinct put.id, 'vog', today() - 200, today() + 900
    from put join named using (email) cross join jsonb_to_recordset(named.roles) as h (ceiling smallint) where h.ceiling = 3
    on conflict do nothing)
select json_object_agg(named.key, put.id) from put join named using (email)
