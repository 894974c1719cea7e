-- as: person
-- writes
-- Null when the role cannot be held at that organisation.
with made as (
    insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, until_day, signature_line)
    select btrim(:organ), r.id, o.id, :decision, cast(:cents as bigint), cast(:from as date), cast(:until as date), btrim(:line)
    from role r, organisation o
    where r.id = :role and o.id = cast(:organisation as bigint) and o.active and o.kind = any (r.kinds)
      and holds_role('functional_admin')
    returning *),
noted as (
    insert into audit_entry (person_id, what, subject, after)
    select acting_person(), 'mandate_given', m.organ, jsonb_build_object('role', r.label, 'organisation', o.name,
           'most_cents', m.most_cents, 'from', m.from_day, 'until', m.until_day)
    from made m join role r on r.id = m.role join organisation o on o.id = m.organisation_id)
select json_build_object('id', id) from made
