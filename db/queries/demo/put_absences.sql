-- as: system
-- writes
-- Somebody stands in for a colleague of an organisation of their own, as on the pages; others are left out.
with put as (
    insert into substitution (absent_id, substitute_id, roles, from_day, until_day)
    select r.absent, r.substitute, r.roles, today() + r."from", today() + r.until
    from jsonb_to_recordset(cast(:rows as jsonb)) as r (absent bigint, substitute bigint, roles text[], "from" integer, until integer)
    where not exists (select from substitution s where s.absent_id = r.absent and s.substitute_id = r.substitute)
      and exists (select from role_holding away join role_holding here using (organisation_id)
                  where away.person_id = r.absent and away.role = any (r.roles) and here.person_id = r.substitute)
    returning 1)
select json_build_object('rows', count(*)) from put
