-- as: system
-- writes
-- Who may sign what; the same again changes nothing.
with put as (
    insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line)
    select r.organ, r.role, r.organisation, r.decision, r.most_cents, date '2020-01-01', r.signature_line
    from jsonb_to_recordset(cast(:rows as jsonb))
        as r (organ text, role text, organisation bigint, decision text, most_cents bigint, signature_line text)
    where not exists (select from mandate m where m.organ = r.organ and m.role = r.role and m.organisation_id = r.organisation
                        and m.decision = r.decision)
    returning id)
select json_build_object('rows', count(*)) from put
